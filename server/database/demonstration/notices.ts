import { GroupRole, type NoticeRecipients, type NoticeState } from "../../../shared/office";
import { type Day, dayPlus } from "../../kernel/time";
import { membersOf } from "./alliances";
import { FIRST_ZONE } from "./places/huancui";
import { FIRST_ALLIANCE } from "./places/xintian";
import type { NoticeRow, PersonRow } from "./rows";
import type { Alliance, Place, School, World } from "./world";

interface Letter {
  readonly title: string;
  readonly body: string;
  readonly daysAgo: number;
  /** Days from the publication. */
  readonly due?: number;
  readonly state: NoticeState;
  /** Of the schools, in thirds. */
  readonly signed?: 0 | 1 | 2 | 3;
  readonly staffRead?: boolean;
}

/** What alliances write to their members; the newest are not signed by all. */
const OF_ALLIANCE: readonly Letter[] = [
  {
    title: "关于召开联盟校际教研活动的通知", daysAgo: 3, due: 6, state: "published", signed: 1,
    body: "各成员校：\n\n为落实本学期联盟计划，定于下周三下午在龙头校开展小学数学校际教研，主题为“计算教学中的算理与算法”。\n\n请各校安排数学教研组长和一至两名教师参加，提前准备一节课例的教学设计，交流时发言不超过十分钟。\n\n乡镇学校往返交通由联盟统一安排，请在签收附言中写明参加人数。",
  },
  {
    title: "关于报送教师互派需求的通知", daysAgo: 12, due: 9, state: "published", signed: 2,
    body: "各成员校：\n\n请根据本校缺员学科和课时，填报下学期需要联盟支持的学科、年级和周课时数；有富余师资的学校请同时填报可派出的教师。\n\n音体美和科学学科优先安排。",
  },
  {
    title: "关于共享优质课例资源的通知", daysAgo: 33, due: 14, state: "closed", signed: 3, staffRead: true,
    body: "各成员校：\n\n本学期各校评出的优质课例已汇总，请教师结合本班学情选用，并在教研组内交流使用情况。",
  },
  { title: "关于做好期末质量监测的通知", daysAgo: 0, due: 20, state: "draft", body: "各成员校：\n\n期末质量监测由联盟统一命题、交叉监考、集中阅卷，具体安排如下：" },
];

const OF_BUREAU: readonly Letter[] = [
  {
    title: "关于开展中小学教师交流轮岗摸底的通知", daysAgo: 5, due: 10, state: "published", signed: 1,
    body: "各中小学校：\n\n为做好下一年度义务教育学校校长教师交流轮岗工作，请各校核对在本校任教满六年的教师和任满两届的校长名单，并于期限前签收。\n\n骨干教师交流比例不低于应交流骨干教师的百分之二十。",
  },
  { title: "关于规范“空中课堂”使用的通知", daysAgo: 21, due: 7, state: "published", signed: 2, staffRead: true, body: "各中小学校：\n\n请各校按照课表组织学生收看，做好设备检查和课堂管理，乡村教学点由中心校统一指导。" },
];

/** Notices of the first alliance, the first zone and the county's bureau, and groups of their people. */
export function makeNotices(world: World, persons: ReadonlyMap<string, PersonRow>): void {
  for (const name of [FIRST_ALLIANCE, FIRST_ZONE]) {
    const alliance = world.alliances.find(({ row }) => row.name === name)!;
    const { coordinator } = alliance;
    if (!coordinator) continue;
    for (const [index, letter] of OF_ALLIANCE.entries()) send(world, { letter, index, by: coordinator, sender: alliance.row, alliance, schools: membersOf(alliance, world.today) });
    groups(world, alliance, coordinator);
  }
  const officer = persons.get("bureau");
  const county = world.schools.find(({ county: place }) => place.region.code === "431128")?.county;
  if (officer && county) {
    for (const [index, letter] of OF_BUREAU.entries()) send(world, { letter, index, by: officer, sender: county.region, county, schools: world.schools.filter((school) => school.county === county) });
    group(world, officer, { name: "全县音乐教师", kind: "region", id: county.region.id, roles: [GroupRole.TEACHER], subjects: ["music"] });
    group(world, officer, { name: "全县骨干教师", kind: "region", id: county.region.id, roles: [GroupRole.TEACHER], honours: ["backbone"] });
  }
}

interface Sending {
  readonly letter: Letter;
  readonly index: number;
  readonly by: PersonRow;
  readonly sender: { readonly id: string; readonly name: string };
  readonly alliance?: Alliance;
  readonly county?: Place;
  readonly schools: readonly School[];
}

function send(world: World, { letter, index, by, sender, alliance, county, schools }: Sending): void {
  const { title, body, daysAgo, due, state, signed = 0, staffRead = false } = letter;
  const at = world.during(world.ago(daysAgo));
  const published = state === "draft" ? null : new Date(at).toISOString();
  const dueOn: Day | null = due === undefined ? null : dayPlus(world.ago(daysAgo), due);
  const recipients: NoticeRecipients = "all";
  const notice: NoticeRow = world.add("notice", at, {
    alliance_id: alliance?.row.id ?? null, region_id: county?.region.id ?? null, number: published === null ? "" : `〔${world.today.slice(0, 4)}〕${20 - index}号`, title, body, recipients, staff_read: staffRead,
    due_on: dueOn, state, made_by_id: by.id, published_at: published, ended_at: state === "closed" ? new Date(world.during(world.ago(Math.max(daysAgo - 15, 1)))).toISOString() : null, version: published === null ? 1 : 2,
  });
  if (published === null) return;
  const payload = { name: title, number: notice.number, sender: sender.name, allianceId: notice.alliance_id, regionId: notice.region_id, dueOn, schools: schools.length };
  const heads = schools.flatMap(({ staff }) => [staff[0]!.person.id, ...staff.filter(({ post }) => post.duty === "dean").map(({ person }) => person.id)]);
  world.happened(at, () => ({ kind: "notice.published", subjectKind: "Notice", subjectId: notice.id, actorId: by.id, audience: [by.id, ...heads], payload }));
  for (const [place, school] of schools.entries()) {
    const principal = school.staff[0]!.person;
    const has = place % 3 < signed;
    const signedAt = has ? world.during(world.ago(Math.max(daysAgo - 1 - (place % 4), 0))) : null;
    world.add("notice_receipt", at, { notice_id: notice.id, school_id: school.row.id, signed_at: signedAt === null ? null : new Date(Math.max(signedAt, at + 1)).toISOString(), signed_by_id: has ? principal.id : null, signed_by_name: has ? principal.name : null, remark: has && place % 5 === 0 ? "已安排，参加两人。" : "", version: has ? 2 : 1 });
    // A region's hundred signatures would bury its feed.
    if (signedAt === null || !alliance) continue;
    world.happened(Math.max(signedAt, at + 1), () => ({ kind: "notice.signed", subjectKind: "Notice", subjectId: notice.id, actorId: principal.id, audience: [by.id, principal.id], payload: { ...payload, school: school.row.name, schoolId: school.row.id } }));
  }
}

interface Gathering {
  readonly name: string;
  readonly kind: "alliance" | "region";
  readonly id: string;
  readonly roles: readonly GroupRole[];
  readonly subjects?: readonly string[];
  readonly honours?: readonly string[];
}

function group(world: World, by: PersonRow, { name, kind, id, roles, subjects = [], honours = [] }: Gathering): void {
  world.add("people_group", world.during(world.ago(40)), { name, owner_id: by.id, shared: true, scope_kind: kind, scope_id: id, roles: [...roles], subjects: [...subjects], stages: [], honours: [...honours], version: 1 });
}

function groups(world: World, { row }: Alliance, by: PersonRow): void {
  group(world, by, { name: "联盟全体校长", kind: "alliance", id: row.id, roles: [GroupRole.PRINCIPAL] });
  group(world, by, { name: "联盟教务主任", kind: "alliance", id: row.id, roles: [GroupRole.DEAN] });
  group(world, by, { name: "联盟数学教师", kind: "alliance", id: row.id, roles: [GroupRole.TEACHER], subjects: ["mathematics"] });
}

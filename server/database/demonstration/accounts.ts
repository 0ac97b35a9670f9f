import type { Role } from "../../../shared/identity";
import { leadOf } from "./alliances";
import { type Offices, supportedSchoolOf } from "./appointments";
import { FIRST_ZONE } from "./places/huancui";
import { FIRST_ALLIANCE } from "./places/xintian";
import type { PersonRow } from "./rows";
import type { School, Staff, World } from "./world";

/** The one password of all demonstration accounts; it is shown wherever they are. */
export const DEMONSTRATION_PASSWORD = "lianxiao-demo";

export interface DemonstrationAccount {
  login: string;
  password: string;
  role: Role;
  /** The role in Chinese, as shown to a person. */
  title: string;
  /** What the role reaches over. */
  where: string;
}

const LEAD = "新田县示例第一小学";
const SUPPORTED = "新田县示例清溪镇中心小学";
const HUB = "威海市环翠区示例第一中学";

const account = (login: string, role: Role, title: string, where: string): DemonstrationAccount => ({ login, password: DEMONSTRATION_PASSWORD, role, title, where });

/** Known without a database, for the sign-in page and the start. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account("admin", "platformAdministrator", "平台管理员", "全平台"),
  account("bureau", "bureauOfficer", "教育局干部", "湖南省永州市新田县"),
  account("coordinator", "coordinator", "联盟协调员", FIRST_ALLIANCE),
  account("principal", "principal", "校长（龙头校）", LEAD),
  account("principal2", "principal", "校长（受援校）", SUPPORTED),
  account("dean", "dean", "教务主任（龙头校）", LEAD),
  account("dean2", "dean", "教务主任（受援校）", SUPPORTED),
  account("teacher", "teacher", "教师", LEAD),
  account("researcher", "researcher", "教研员", `新田县，包连${FIRST_ALLIANCE}`),
  account("inspector", "inspector", "督学", "新田县的五所责任校"),
  account("bureau.weihai", "bureauOfficer", "教育局干部", "山东省威海市"),
  account("coordinator.weihai", "coordinator", "联盟协调员", FIRST_ZONE),
  account("principal.weihai", "principal", "校长（枢纽校）", HUB),
  account("teacher.weihai", "teacher", "教师", HUB),
];

const teacherOf = (school: School): Staff => school.staff.find(({ post }) => post.duty === "teacher")!;

/** Gives the accounts their persons. */
export function makeAccounts(world: World, offices: Offices, passwordHash: string): Map<string, PersonRow> {
  const alliance = world.alliances.find(({ row }) => row.name === FIRST_ALLIANCE)!;
  const zone = world.alliances.find(({ row }) => row.name === FIRST_ZONE)!;
  const lead = leadOf(alliance);
  const hub = leadOf(zone);
  const persons: Record<string, PersonRow | null | undefined> = {
    admin: offices.administrator,
    bureau: offices.officers.get("431128")?.[0],
    coordinator: alliance.coordinator,
    principal: lead.staff[0]?.person,
    principal2: supportedSchoolOf(alliance).staff[0]?.person,
    dean: lead.staff.find(({ post }) => post.duty === "dean")?.person,
    dean2: supportedSchoolOf(alliance).staff.find(({ post }) => post.duty === "dean")?.person,
    teacher: teacherOf(lead).person,
    researcher: offices.researcherOf.get(alliance),
    inspector: offices.inspectorOf.get(lead),
    "bureau.weihai": offices.officers.get("371000")?.[0],
    "coordinator.weihai": zone.coordinator,
    "principal.weihai": hub.staff[0]?.person,
    "teacher.weihai": teacherOf(hub).person,
  };
  const given = new Map<string, PersonRow>();
  for (const { login } of demonstrationAccounts) {
    const person = persons[login];
    if (!person) throw new Error(`nobody for the account ${login}`);
    world.add("account", world.now - 30 * 86_400_000, { person_id: person.id, login, password_hash: passwordHash });
    given.set(login, person);
  }
  return given;
}

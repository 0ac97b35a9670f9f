import { createHash } from "node:crypto";
import { BinItem } from "../../../server/kernel/bin";
import { snake, type EntityClass } from "../../../server/kernel/entity";
import { newId } from "../../../server/kernel/ids";
import { dayPlus, today as todayIn, type Day } from "../../../server/kernel/time";
import { viewerOfPerson, type Query, type Viewer } from "../../../server/kernel/viewer";
import { runCommand, type Command } from "../../../server/kernel/write";
import { insertRow, selectBy } from "../../../server/kernel/write/rows";
import { Alliance, Membership, Pairing, Plan, PlanItem } from "../../../server/modules/alliances";
import { Attachment, FileContent, StoredFile } from "../../../server/modules/files";
import { Account, Appointment, Person, Session } from "../../../server/modules/identity";
import { Region, School, StaffPost, TeachingPoint } from "../../../server/modules/schools";
import type { TestDatabase } from "../database";

type Named = { id: string };
export interface Told {
  kind: string;
  subjectKind: string;
  subjectId: string;
  actorId: string | null;
  audience: string[];
  payload: Record<string, unknown>;
}

let count = 0;

/** Rows of a small world, each with what a test does not care about filled in; and ways to act in it as one of its people. */
export class World {
  readonly today: Day = todayIn();
  readonly query: Query;

  constructor(readonly database: TestDatabase) {
    this.query = async (text, values) => (await database.pool.query(text, values as unknown[])).rows;
  }

  day = (days: number): Day => dayPlus(this.today, days);

  async add<R extends Named>(entity: EntityClass<R>, row: Partial<R>): Promise<R> {
    const { text, values } = insertRow(entity, { id: newId(entity), ...row });
    const [stored] = await this.query<R>(text, values);
    return stored!;
  }

  async find<R extends object>(entity: EntityClass<R>, id: string): Promise<R> {
    const { text, values } = selectBy(entity, "id", id);
    const [row] = await this.query<R>(text, values);
    if (!row) throw new Error(`no ${entity.name} ${id}`);
    return row;
  }

  region = (row: Partial<Region> = {}): Promise<Region> => {
    count += 1;
    return this.add(Region, { code: String(100_000 + count), name: `区域 ${count}`, level: "county", ...row });
  };
  school = (region: Named, row: Partial<School> = {}): Promise<School> => {
    count += 1;
    return this.add(School, { regionId: region.id, name: `第 ${count} 小学`, stages: ["primary"], locality: "town", ownership: "public", ...row });
  };
  teachingPoint = (school: Named): Promise<TeachingPoint> => this.add(TeachingPoint, { schoolId: school.id, name: "村教学点" });
  person = (name = "王老师"): Promise<Person> => this.add(Person, { name });
  post = (person: Named, school: Named, row: Partial<StaffPost> = {}): Promise<StaffPost> =>
    this.add(StaffPost, { personId: person.id, schoolId: school.id, since: "2020-09-01", ...row });
  appoint = (person: Named, role: Appointment["role"], scopeKind: Appointment["scopeKind"], scope: Named | null, row: Partial<Appointment> = {}): Promise<Appointment> =>
    this.add(Appointment, { personId: person.id, role, scopeKind, scopeId: scope?.id ?? null, since: "2020-09-01", ...row });

  async teacher(school: Named): Promise<Person> {
    const person = await this.person();
    await this.post(person, school);
    return person;
  }
  async principal(school: Named): Promise<Person> {
    const person = await this.person("李校长");
    await this.post(person, school, { duty: "principal" });
    await this.appoint(person, "principal", "school", school);
    return person;
  }
  async official(role: "bureauOfficer" | "researcher", region: Named): Promise<Person> {
    const person = await this.person("赵科长");
    await this.appoint(person, role, "region", region);
    return person;
  }
  async coordinator(alliance: Named): Promise<Person> {
    const person = await this.person("陈协调员");
    await this.appoint(person, "coordinator", "alliance", alliance);
    return person;
  }
  async inspector(...schools: readonly Named[]): Promise<Person> {
    const person = await this.person("孙督学");
    for (const school of schools) await this.appoint(person, "inspector", "school", school);
    return person;
  }
  async administrator(): Promise<Person> {
    const person = await this.person("管理员");
    await this.appoint(person, "platformAdministrator", "platform", null);
    return person;
  }

  /** An account whose password no test needs; give `passwordHash` where one does. */
  account = (person: Named, row: Partial<Account> = {}): Promise<Account> => {
    count += 1;
    return this.add(Account, { personId: person.id, login: `login-${count}`, passwordHash: "-", ...row });
  };
  /** A browser in which the account is signed in. */
  session = (account: Pick<Account, "id" | "personId">, row: Partial<Session> = {}): Promise<Session> => {
    count += 1;
    return this.add(Session, { accountId: account.id, personId: account.personId, tokenHash: createHash("sha256").update(String(count)).digest(), device: "Firefox, Linux", expiresAt: new Date(Date.now() + 3_600_000), ...row });
  };

  async alliance(regions: readonly Named[], row: Partial<Alliance> = {}): Promise<Alliance> {
    count += 1;
    const alliance = await this.add(Alliance, { kind: "schoolAlliance", name: `联盟 ${count}`, state: "active", startsOn: "2024-09-01", ...row });
    for (const region of regions) await this.query("insert into alliance_region values ($1, $2)", [alliance.id, region.id]);
    return alliance;
  }
  member = (alliance: Named, school: Named, role: Membership["role"] = "member", row: Partial<Membership> = {}): Promise<Membership> =>
    this.add(Membership, { allianceId: alliance.id, schoolId: school.id, role, since: "2024-09-01", ...row });
  pairing = (alliance: Named, stronger: Named, weaker: Named, row: Partial<Pairing> = {}): Promise<Pairing> =>
    this.add(Pairing, { allianceId: alliance.id, strongerSchoolId: stronger.id, weakerSchoolId: weaker.id, since: "2024-09-01", ...row });
  plan = (alliance: Named, year = 2026): Promise<Plan> => this.add(Plan, { allianceId: alliance.id, year });
  planItem = (plan: Plan, row: Partial<PlanItem> = {}): Promise<PlanItem> =>
    this.add(PlanItem, { planId: plan.id, allianceId: plan.allianceId, practice: "teacherExchange", title: "互派教师", ...row });

  /** A file of somebody, whose bytes lie nowhere. */
  async file(person: Named, row: Partial<StoredFile> = {}): Promise<StoredFile> {
    count += 1;
    const checksum = row.checksum ?? createHash("sha256").update(`file ${count}`).digest("hex");
    const content = await this.add(FileContent, { checksum, size: row.size ?? "3" });
    return this.add(StoredFile, { name: `文件 ${count}.pdf`, type: "application/pdf", size: "3", checksum, contentId: content.id, personId: person.id, ...row });
  }
  attachment = (file: StoredFile, subjectKind: string, subject: Named): Promise<Attachment> =>
    this.add(Attachment, { fileId: file.id, subjectKind, subjectId: subject.id, personId: file.personId });

  /** A row without anything that belongs to it, thrown away. */
  async binned(kind: string, row: Named, scopes: readonly string[]): Promise<BinItem> {
    const table = snake(kind).slice(1);
    const [found] = await this.query<{ contents: unknown }>(`with gone as (delete from ${table} where id = $1 returning *) select jsonb_build_array(jsonb_build_object('table', $2::text, 'rows', jsonb_agg(to_jsonb(g)))) as contents from gone g`, [row.id, table]);
    return this.add(BinItem, { subjectKind: kind, subjectId: row.id, name: "删除的内容", scopes: [...scopes], contents: found!.contents as never, purgeAt: new Date(Date.now() + 86_400_000) });
  }

  viewer = (person: Named): Promise<Viewer> => viewerOfPerson(this.query, person.id, "en");

  async run<Input extends object, Result>(as: Named, command: Command<Input, Result>, input: Partial<Input>): Promise<Result> {
    return runCommand(this.database.dataSource, await this.viewer(as), command, input);
  }

  /** What was told of a subject, in order. */
  told = (subject: Named): Promise<Told[]> =>
    this.query<Told>('select kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", audience, payload from activity where subject_id = $1 order by ord', [subject.id]);

  /** Whether what was told last of a subject is in this person's feed. */
  async hears(person: Named, subject: Named): Promise<boolean> {
    const told = (await this.told(subject)).at(-1);
    const { scopes } = await this.viewer(person);
    return told !== undefined && told.audience.some((id) => scopes.feeds?.includes(id));
  }
}

import { readFileSync } from "node:fs";

import { verify } from "@node-rs/argon2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEMONSTRATION_PASSWORD, type DemonstrationReport, demonstrationAccounts, demonstrationAccountsIn, loadDemonstration } from "../../server/database/demonstration";
import { buildDemonstration } from "../../server/database/demonstration/build";
import { tableShape } from "../../server/kernel/entity";
import { entityNamedBy } from "../../server/kernel/ids";
import { viewerOfPerson } from "../../server/kernel/viewer";
import { PLATFORM_SCOPE } from "../../server/kernel/write";
import "../../server/modules/office";
import "../../server/modules/alliances";
import "../../server/modules/statistics";
import "../../server/modules/exchanges";
import "../../server/modules/fieldwork";
import "../../server/modules/hiring";
import { allianceActivityKinds } from "../../shared/alliances";
import { exchangesActivityKinds } from "../../shared/exchanges";
import { fieldworkActivityKinds } from "../../shared/fieldwork";
import { hiringActivityKinds } from "../../shared/hiring";
import { identityActivityKinds } from "../../shared/identity";
import { needsActivityKinds } from "../../shared/needs";
import { officeActivityKinds } from "../../shared/office";
import { policiesActivityKinds } from "../../shared/policies";
import { postActivityKinds } from "../../shared/posts";
import { schoolsActivityKinds } from "../../shared/schools";
import { changedFigures, impossibleFigures, missingFigures, statisticsActivityKinds, statisticsFieldNames, type Figures } from "../../shared/statistics";
import { createTestDatabase, type TestDatabase } from "../kit/database";

/** Any moment: the data lie around it. */
const NOW = Date.parse("2026-11-20T10:00:00+08:00");
const TODAY = "2026-11-20";

interface Region {
  code: string;
  [key: string]: unknown;
}
const published = JSON.parse(readFileSync(new URL("../../server/database/demonstration/published-figures.json", import.meta.url), "utf8")) as { regions: Region[] };

/** A published value by the region's code and the path to it. */
function figure<T>(code: string, ...path: (string | number)[]): T {
  const region = published.regions.find((candidate) => candidate.code === code);
  const value = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], region);
  if (value === undefined) throw new Error(`nothing is published at ${[code, ...path].join(".")}`);
  return value as T;
}

let database: TestDatabase;
let report: DemonstrationReport;

beforeAll(async () => {
  database = await createTestDatabase();
  report = await loadDemonstration(database.pool, NOW);
  process.stdout.write(`demonstration: ${report.counts.school} schools, ${report.counts.person} persons, ${report.counts.activity} activities in ${report.seconds.toFixed(2)} s\n`);
});
afterAll(() => database.end());

async function column<T>(sql: string, ...values: unknown[]): Promise<T[]> {
  const { rows } = await database.pool.query({ text: sql, values, rowMode: "array" });
  return (rows as T[][]).map((row) => row[0]!);
}
const count = async (sql: string, ...values: unknown[]): Promise<number> => Number((await column<string>(`select count(*) from (${sql}) as counted`, ...values))[0]);

/** Ongoing on the day of the loading. */
const ongoing = (alias: string): string => `${alias}.since <= '${TODAY}' and (${alias}.until is null or ${alias}.until > '${TODAY}')`;

const allianceOf = (code: string, kind: string): string =>
  `select a.id, a.name from alliance a join alliance_region ar on ar.alliance_id = a.id join region r on r.id = ar.region_id where r.code = '${code}' and a.kind = '${kind}' and a.parent_id is null`;
const schoolsOf = (code: string, kind: string): string => `select distinct m.school_id from membership m where ${ongoing("m")} and m.alliance_id in (select id from (${allianceOf(code, kind)}) as these)`;

describe("what is published", () => {
  it("has the alliances, schools and pairings of Xintian", async () => {
    expect(await count(allianceOf("431128", "schoolAlliance"))).toBe(figure("431128", "alliances", "count"));
    expect(await count(schoolsOf("431128", "schoolAlliance"))).toBe(figure("431128", "alliances", "schools"));
    const [schools, points] = figure<{ stronger: number; weaker: number }[]>("431128", "pairings");
    const pairs = `select * from pairing p where ${ongoing("p")} and p.weaker_point_id is null`;
    const visits = `select * from pairing p where ${ongoing("p")} and p.weaker_point_id is not null`;
    expect(await count(`select distinct stronger_school_id from (${pairs}) as paired`)).toBe(schools!.stronger);
    expect(await count(`select distinct weaker_school_id from (${pairs}) as paired`)).toBe(schools!.weaker);
    expect(await count(`select from (${pairs}) as paired join school strong on strong.id = stronger_school_id join school weak on weak.id = weaker_school_id
      join weak_period w on w.school_id = weak.id and ${ongoing("w")} where strong.locality = 'urban' and weak.locality = 'rural'`)).toBe(schools!.weaker);
    expect(await count(`select distinct stronger_school_id from (${visits}) as visited`)).toBe(points!.stronger);
    expect(await count(`select distinct weaker_point_id from (${visits}) as visited`)).toBe(points!.weaker);
    expect(await count("select from teaching_point")).toBe(figure("431128", "teachingPoints", "before"));
    expect(await count("select from teaching_point where closed_on is null")).toBe(figure("431128", "teachingPoints", "after"));
    expect(await column("select name from school where name = any($1)", figure<string[]>("431128", "namedSchools"))).toHaveLength(4);
  });

  it("has the two alliances of Shaodong with lead and members, both over", async () => {
    for (const { lead, members, from, to } of figure<{ lead: string; members: string[]; from: number; to: number }[]>("430582", "alliances")) {
      const ofLead = "select m.alliance_id from membership m join school s on s.id = m.school_id where s.name = $1 and m.role = 'lead'";
      expect(await column(`select s.name from membership m join school s on s.id = m.school_id where m.alliance_id = (${ofLead}) and m.role = 'member'`, lead)).toEqual(expect.arrayContaining(members));
      const { rows } = await database.pool.query(`select state, extract(year from starts_on)::int as from, extract(year from ends_on)::int as to from alliance where id = (${ofLead})`, [lead]);
      expect(rows).toEqual([{ state: "concluded", from, to }]);
    }
  });

  it("has the groups, schools, partnerships and researchers of Yunzhou", async () => {
    expect(await count(allianceOf("140215", "educationGroup"))).toBe(figure("140215", "alliances", "count"));
    expect(await count(schoolsOf("140215", "educationGroup"))).toBe(figure("140215", "schools"));
    const partnerships = await column<string[]>("select array_agg(s.name order by m.role desc) from alliance a join membership m on m.alliance_id = a.id join school s on s.id = m.school_id where a.kind = 'crossRegionPartnership' group by a.id");
    expect(partnerships.toSorted()).toEqual(figure<string[][]>("140215", "crossRegionPartnerships").toSorted());
    const { fullTime, partTime } = figure<{ fullTime: number; partTime: number }>("140215", "researchers");
    const researchers = "select a.person_id from appointment a join region r on r.id = a.scope_id where a.role = 'researcher' and r.code = '140215'";
    expect(await count(`${researchers} and not exists (select from staff_post p where p.person_id = a.person_id)`)).toBe(fullTime);
    expect(await count(`${researchers} and exists (select from staff_post p where p.person_id = a.person_id)`)).toBe(partTime);
  });

  it("has the groups, thematic alliances and honours of Yuhua", async () => {
    expect(await count(allianceOf("430111", "educationGroup"))).toBe(figure("430111", "alliances", "count"));
    expect((await column("select name from alliance where kind = 'thematicAlliance'")).toSorted()).toEqual(figure<string[]>("430111", "thematicAlliances").toSorted());
    expect(await count("select from person_rank where rank = 'professor'")).toBe(figure("430111", "professorRank"));
    expect(await count("select from person_honour where honour = 'specialGrade'")).toBe(figure("430111", "specialGrade"));
  });

  it("has the zones of Huancui, nested three deep round their hubs, and the alliances of Rongcheng", async () => {
    expect(await count(allianceOf("371002", "cooperationZone"))).toBe(figure("371000", "cooperationZones", "hubs"));
    expect(await count(schoolsOf("371002", "cooperationZone"))).toBe(figure("371000", "cooperationZones", "schools"));
    const path = figure<string[]>("371000", "cooperationZones", "path");
    const chains = await column<string[]>(
      "select array[right(a.name, 2), right(b.name, 2), right(c.name, 3)] from alliance a join alliance b on b.id = a.parent_id join alliance c on c.id = b.parent_id",
    );
    expect(chains).toHaveLength(15);
    for (const chain of chains) expect(chain).toEqual(path);
    expect(await count("select from membership m join alliance a on a.id = m.alliance_id join school s on s.id = m.school_id where a.kind = 'cooperationZone' and a.parent_id is null and m.role = 'lead' and s.stages = '{junior}'")).toBe(5);
    expect(await count(allianceOf("371082", "schoolAlliance"))).toBe(figure("371000", "competitiveHiring", "alliances"));
  });

  it("has the school in Yuxi with its weak subjects", async () => {
    const [reason] = await column<string>("select w.reason from weak_period w join school s on s.id = w.school_id where s.name = $1", figure("530400", "weakSchoolCase", "school"));
    for (const subject of figure<string[]>("530400", "weakSchoolCase", "subjects")) expect(reason).toContain(subject);
  });
});

describe("what is invented", () => {
  it("has three thousand teachers and those whom the figures of Weihai need, none at two schools today", async () => {
    const posts = await count(`select from staff_post p where ${ongoing("p")}`);
    expect(posts).toBeGreaterThan(3000);
    expect(posts).toBeLessThan(6000);
    expect(await count(`select distinct person_id from staff_post p where ${ongoing("p")}`)).toBe(posts);
  });

  it("marks every person, school and alliance as demonstration", async () => {
    expect(await column("select name from person where not demonstration union all select name from school where not demonstration union all select name from alliance where not demonstration")).toEqual([]);
  });

  it("names every school and alliance that is not published 示例", async () => {
    const said = JSON.stringify(published);
    const names = await column<string>("select name from school union all select name from alliance where kind <> 'crossRegionPartnership' and state <> 'concluded'");
    expect(names.filter((name) => !name.includes("示例") && !said.includes(name))).toEqual([]);
  });

  it("has one principal and one dean at each school who work there, and a lead in each alliance at work", async () => {
    for (const role of ["principal", "dean"]) {
      const holders = `select a.scope_id from appointment a join staff_post p on p.person_id = a.person_id and p.school_id = a.scope_id and ${ongoing("p")} where a.role = '${role}' and ${ongoing("a")}`;
      expect(await count(holders)).toBe(report.counts.school);
      expect(await count(`select distinct scope_id from (${holders}) as held`)).toBe(report.counts.school);
    }
    expect(await column(`select name from alliance a where state = 'active' and 1 <> (select count(*) from membership m where m.alliance_id = a.id and m.role = 'lead' and ${ongoing("m")})`)).toEqual([]);
  });

  it("gives an inspector one to five schools", async () => {
    const sizes = await column<number>("select count(*)::int from appointment where role = 'inspector' group by person_id");
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
  });

  it("pairs schools of the pairing's own alliance, and sends visits to points that are open", async () => {
    const member = (school: string) => `exists (select from membership m where m.alliance_id = p.alliance_id and m.school_id = p.${school} and m.since <= p.since)`;
    expect(await count(`select from pairing p where not ${member("stronger_school_id")} or not ${member("weaker_school_id")}`)).toBe(0);
    expect(await count("select from pairing p join teaching_point t on t.id = p.weaker_point_id where t.school_id <> p.weaker_school_id or t.closed_on is not null")).toBe(0);
  });

  it("plans by all five practices, in all states, owned by people of member schools", async () => {
    expect((await column<number>("select count(distinct practice)::int from plan_item group by plan_id")).every((practices) => practices === 5)).toBe(true);
    expect((await column("select distinct state from plan_item i join plan p on p.id = i.plan_id where p.year = 2026")).toSorted()).toEqual(["done", "dropped", "planned", "underWay"]);
    expect(await count(`select from plan_item i where not exists (select from staff_post p where p.person_id = i.owner_id and p.school_id = i.school_id and ${ongoing("p")})`)).toBe(0);
    expect(await count("select from plan_item i where not exists (select from membership m where m.alliance_id = i.alliance_id and m.school_id = i.school_id and m.since <= i.created_at + interval '30 days')")).toBe(0);
    expect(await count(`select from plan_item where done_on > '${TODAY}'`)).toBe(0);
  });
});

describe("the activity", () => {
  it("lies in the last sixty days, in the order in which it is kept, none later than the loading", async () => {
    expect(await count("select from activity")).toBeGreaterThan(2000);
    const times = await column<Date>("select created_at from activity order by ord");
    expect(times.every((time, index) => index === 0 || time >= times[index - 1]!)).toBe(true);
    expect(times[0]!.getTime()).toBeGreaterThanOrEqual(NOW - 60 * 86_400_000);
    expect(times.at(-1)!.getTime()).toBeLessThanOrEqual(NOW);
  });

  it("is told to somebody and to the platform, in the feed of each", async () => {
    expect(await count(`select from activity where not '${PLATFORM_SCOPE}' = any(audience) or cardinality(audience) < 2`)).toBe(0);
    expect(await count("select ord, unnest(audience) from activity except select ord, scope_id from activity_scope")).toBe(0);
    expect(await count("select from activity_scope")).toBe(await count("select distinct ord, unnest(audience) from activity"));
  });

  it("has notices that some schools have signed and some have not, and groups that gather somebody", async () => {
    expect(await count("select from notice n where n.state = 'published' and exists (select from notice_receipt r where r.notice_id = n.id and r.signed_at is null) and exists (select from notice_receipt r where r.notice_id = n.id and r.signed_at is not null)")).toBeGreaterThanOrEqual(4);
    expect(await count("select from notice_receipt where signed_at < created_at")).toBe(0);
    expect(await column("select name from people_group g where not exists (select from people_group_member m where m.group_id = g.id)")).toEqual([]);
  });

  it("has approvals in the seats of those who are asked, as the database makes them", async () => {
    expect(await count("select from approval a join approval_step s on s.id = a.step_id where a.seats <> array[seat_of(s.role, s.scope_id), seat_of(s.role, s.scope_id, a.kind)]")).toBe(0);
    const waiting = await count(
      "select from approval a join approval_step s on s.id = a.step_id join appointment p on p.role = s.role and p.scope_id = s.scope_id join account c on c.person_id = p.person_id and c.login in ('principal', 'coordinator') where a.state = 'waiting'",
    );
    expect(waiting).toBeGreaterThanOrEqual(5);
  });

  it("is of kinds that the modules know", async () => {
    const known = new Set<string>([...allianceActivityKinds, ...identityActivityKinds, ...schoolsActivityKinds, ...policiesActivityKinds, ...statisticsActivityKinds, ...officeActivityKinds, ...postActivityKinds, ...exchangesActivityKinds, ...fieldworkActivityKinds, ...hiringActivityKinds, ...needsActivityKinds]);
    expect((await column<string>("select distinct kind from activity")).filter((kind) => !known.has(kind))).toEqual([]);
  });

  it("is of rows that are there, done by persons who are there", async () => {
    const tables = { Hiring: "hiring", Exchange: "exchange", Need: "need", Offer: "offer", TeachingLog: "teaching_log", Post: "post", PostComment: "post_comment", Approval: "approval", Notice: "notice", WeakPeriod: "weak_period", Alliance: "alliance", Membership: "membership", Pairing: "pairing", Plan: "plan", PlanItem: "plan_item", School: "school", TeachingPoint: "teaching_point", StaffPost: "staff_post", Appointment: "appointment", StatisticsReport: "statistics_report" };
    expect((await column<string>("select distinct subject_kind from activity")).toSorted()).toEqual(Object.keys(tables).toSorted());
    const missing = Object.entries(tables).map(([kind, table]) => `select kind from activity a where subject_kind = '${kind}' and not exists (select from ${table} t where t.id = a.subject_id)`);
    expect(await column(missing.join(" union all "))).toEqual([]);
    expect(await count("select from activity a where actor_id is not null and not exists (select from person p where p.id = a.actor_id)")).toBe(0);
    // What the calendar does by itself, nobody has done.
    expect(await column("select distinct kind from activity where actor_id is null and kind not in ('exchange.began', 'exchange.completed')")).toEqual([]);
  });

  it("tells each plan item to be done exactly where it is done, on that day", async () => {
    const told = await column<string>("select a.subject_id from activity a join plan_item i on i.id = a.subject_id where a.kind = 'planItem.done' and (a.created_at at time zone 'Asia/Shanghai')::date <= i.done_on and i.state = 'done'");
    expect(told.toSorted()).toEqual((await column<string>("select i.id from plan_item i join plan p on p.id = i.plan_id where p.year = 2026 and i.state = 'done'")).toSorted());
  });

  it("tells of a plan item first that it was added, then that it was started, then that it is done", async () => {
    const histories = await column<string[]>("select array_agg(kind order by ord) from activity where subject_kind = 'PlanItem' group by subject_id");
    for (const kinds of histories) {
      expect(kinds[0]).toBe("planItem.added");
    }
    for (const kinds of histories.filter((all) => all.includes("planItem.done"))) expect(kinds.slice(-2)).toEqual(["planItem.started", "planItem.done"]);
  });
});

describe("the accounts", () => {
  it("let every role sign in with the one password", async () => {
    const { rows } = await database.pool.query<{ login: string; password_hash: string }>("select login, password_hash from account order by login");
    expect(rows.map(({ login }) => login)).toEqual(demonstrationAccounts.map(({ login }) => login).toSorted());
    for (const { password_hash } of rows) expect(await verify(password_hash, DEMONSTRATION_PASSWORD)).toBe(true);
    expect(report.accounts.every(({ name }) => name.length >= 2)).toBe(true);
  });

  it("hold the roles that they are named for", async () => {
    const roles = await database.pool.query<{ login: string; roles: string[] }>(`select ac.login, array_agg(distinct a.role) as roles from account ac join appointment a on a.person_id = ac.person_id where ${ongoing("a")} group by ac.login`);
    const held = Object.fromEntries(roles.rows.map(({ login, roles: names }) => [login, names]));
    expect(held).toEqual({
      admin: ["platformAdministrator"],
      bureau: ["bureauOfficer"],
      "bureau.weihai": ["bureauOfficer"],
      coordinator: ["coordinator"],
      "coordinator.weihai": ["coordinator"],
      dean: ["dean"],
      dean2: ["dean"],
      inspector: ["inspector"],
      principal: ["principal"],
      principal2: ["principal"],
      "principal.weihai": ["principal"],
      researcher: ["researcher"],
    });
    const posted = await column(`select login from account ac where exists (select from staff_post p where p.person_id = ac.person_id and ${ongoing("p")}) order by login`);
    expect(posted).toEqual(["coordinator", "coordinator.weihai", "dean", "dean2", "principal", "principal.weihai", "principal2", "teacher", "teacher.weihai"]);
  });

  it("are where the sign-in page says, and shown only while the one password opens them", async () => {
    const schools = await database.pool.query<{ login: string; school: string }>(`select login, s.name as school from account ac join staff_post p on p.person_id = ac.person_id and ${ongoing("p")} join school s on s.id = p.school_id`);
    const atSchools = demonstrationAccounts.filter(({ role }) => ["principal", "dean", "teacher"].includes(role));
    expect(schools.rows).toEqual(expect.arrayContaining(atSchools.map(({ login, where }) => ({ login, school: where }))));
    expect(await demonstrationAccountsIn(database.pool)).toEqual(report.accounts);
    await database.pool.query("update account set must_change_password = true where login = 'dean'");
    expect((await demonstrationAccountsIn(database.pool)).map(({ login }) => login)).not.toContain("dean");
    await database.pool.query("update account set must_change_password = false where login = 'dean'");
  });

  it("are told of something, each in feeds of its own", async () => {
    const query = async <R>(text: string, values: readonly unknown[]) => (await database.pool.query(text, [...values])).rows as R[];
    const told: Record<string, number> = {};
    for (const { login } of demonstrationAccounts) {
      const [person] = await column<string>("select person_id from account where login = $1", login);
      const { scopes } = await viewerOfPerson(query, person!, "zh", TODAY);
      told[login] = await count("select from activity_scope where scope_id = any($1)", scopes["feeds"]);
    }
    expect(Object.entries(told).filter(([, activities]) => activities < 20)).toEqual([]);
  });

  it("have plan items of this year and something in their feeds", async () => {
    expect(await column("select login from account ac join plan_item i on i.owner_id = ac.person_id join plan p on p.id = i.plan_id where p.year = 2026 group by login order by login")).toEqual(
      expect.arrayContaining(["dean", "principal", "principal.weihai", "principal2", "teacher", "teacher.weihai"]),
    );
    const alliance = "新田县示例小学第一联盟";
    expect(await count("select from activity_scope s join alliance a on a.id = s.scope_id where a.name = $1", alliance)).toBeGreaterThan(30);
  });
});

describe("the figures of school years", () => {
  interface Report {
    school_id: string;
    year: number;
    stage: string;
    state: string;
    explanations: Record<string, string>;
    figures: Figures;
  }
  const reports = async (): Promise<Report[]> => {
    const { rows } = await database.pool.query<Record<string, unknown>>("select * from statistics_report");
    return rows.map((row) => ({ ...(row as unknown as Report), figures: Object.fromEntries(statisticsFieldNames.map((field) => [field, row[field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]])) }));
  };

  it("are possible, and what is confirmed is whole and explained, as the platform would have asked", async () => {
    const all = await reports();
    const key = ({ school_id, stage, year }: Pick<Report, "school_id" | "stage" | "year">): string => `${school_id} ${stage} ${year}`;
    const known = new Map(all.map((row) => [key(row), row.figures]));
    expect(all.length).toBeGreaterThan(300);
    expect(all.flatMap((row) => impossibleFigures(row.figures).map((problem) => ({ ...problem, figures: row.figures })))).toEqual([]);
    const confirmed = all.filter(({ state }) => state !== "draft");
    expect(confirmed.flatMap(({ figures }) => missingFigures(figures))).toEqual([]);
    const share = 0.15;
    const unexplained = confirmed.flatMap((row) => changedFigures(row.figures, known.get(key({ ...row, year: row.year - 1 })) ?? {}, share).filter(({ field }) => !row.explanations[field]));
    expect(unexplained).toEqual([]);
  });

  it("stand in every state, some of them waiting for the principal", async () => {
    expect(await column("select distinct state from statistics_report where year = 2026 order by state")).toEqual(["confirmed", "draft", "locked"]);
    expect(await count("select from statistics_report r join appointment a on a.scope_id = r.school_id and a.role = 'principal' join account ac on ac.person_id = a.person_id where ac.login = 'principal' and r.state = 'draft'")).toBe(1);
  });

  it("show too many teachers of the main subjects in town, and too few of music, art and sports in villages", async () => {
    const balance = (locality: string, subjects: string[]): Promise<unknown[]> =>
      column(
        `select sum((select count(*) from staff_post p where p.slot_id = q.slot_id and p.since <= '${TODAY}' and (p.until is null or p.until > '${TODAY}')) - q.approved)::int
         from staffing_quota q join school s on s.id = q.school_id where q.year = 2026 and s.locality = '${locality}' and q.subject = any(array['${subjects.join("','")}'])`,
      );
    expect(Number((await balance("urban", ["chinese", "mathematics"]))[0])).toBeGreaterThan(20);
    expect(Number((await balance("rural", ["music", "art", "physicalEducation"]))[0])).toBeLessThan(-20);
  });
});

describe("the loading", () => {
  it("gives every row an id that names its table", () => {
    const wrong = Object.entries(buildDemonstration(NOW, "hash").rows).flatMap(([table, rows]) =>
      rows.flatMap((row: { id?: string }) => (row.id !== undefined && tableShape(entityNamedBy(row.id)!).name !== table ? [{ table, row }] : [])),
    );
    expect(wrong).toEqual([]);
  });

  it("makes the same rows again for the same moment, ids included", () => {
    expect(buildDemonstration(NOW, "hash").rows).toEqual(buildDemonstration(NOW, "hash").rows);
  });

  it.each(["2026-08-31T23:30:00Z", "2027-02-28T15:59:59Z", "2028-02-29T16:00:01Z"])("builds as of %s too", (moment) => {
    const { rows } = buildDemonstration(Date.parse(moment), "hash");
    const posted = rows.staff_post.filter(({ until }) => until === null).map(({ person_id }) => person_id);
    expect(posted.length).toBeGreaterThan(3000);
    expect(new Set(posted).size).toBe(posted.length);
    expect(rows.activity.length).toBeGreaterThan(2000);
    expect(rows.activity.every(({ created_at }) => created_at <= new Date(moment).toISOString())).toBe(true);
  });

  it("refuses a database that holds data, and leaves it as it was", async () => {
    const before = await count("select from activity");
    await expect(loadDemonstration(database.pool, NOW)).rejects.toThrow(/empty database/);
    expect(await count("select from activity")).toBe(before);
  });
});

describe("the import", () => {
  it("has what it would take to undo it: each row as it left it, with what stood there before", async () => {
    expect(await column<string>("select state from import")).toEqual(["applied"]);
    expect(await count("select from import_write w join person p on p.id = w.row_id and p.version = w.version and p.phone is not null where w.before = '{\"phone\": null}'")).toBe(6);
    expect(await column<string>("select verdict || ' ' || count(*) from import_row group by verdict order by 1")).toEqual(["changed 6", "rejected 2", "unchanged 4"]);
  });
});

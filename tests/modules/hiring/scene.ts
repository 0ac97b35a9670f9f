import { afterAll, beforeAll } from "vitest";
import type { HiringRoundState } from "../../../shared/hiring";
import type { Subject } from "../../../shared/schools";
import type { Alliance } from "../../../server/modules/alliances";
import { Hiring, HiringApplication, HiringCandidate, HiringPost, HiringRound, HiringSheet } from "../../../server/modules/hiring";
import { appointHiringPanelist } from "../../../server/modules/hiring/appoint-hiring-panelist";
import { applyForHiring } from "../../../server/modules/hiring/apply-for-hiring";
import { beginHiringRound } from "../../../server/modules/hiring/begin-hiring-round";
import { closeHiringApplications } from "../../../server/modules/hiring/close-hiring-applications";
import { closeHiringRound } from "../../../server/modules/hiring/close-hiring-round";
import { closeHiringScoring } from "../../../server/modules/hiring/close-hiring-scoring";
import { draftHiring } from "../../../server/modules/hiring/draft-hiring";
import { openHiring } from "../../../server/modules/hiring/open-hiring";
import { postHiringResult } from "../../../server/modules/hiring/post-hiring-result";
import { prefillHiring } from "../../../server/modules/hiring/prefill-hiring";
import { scoreHiringSheet } from "../../../server/modules/hiring/score-hiring-sheet";
import { setHiringCriteria } from "../../../server/modules/hiring/set-hiring-criteria";
import type { Person } from "../../../server/modules/identity";
import type { Region, School } from "../../../server/modules/schools";
import { StaffingQuota } from "../../../server/modules/statistics";
import { World } from "../../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import "../../kit/refused";

export const YEAR = 2026;
/** Three judged things: 50, 30 and 20 of 100. */
export const CRITERIA = [{ name: "师德与考核", weight: 50, most: 100 }, { name: "教学业绩", weight: 30, most: 100 }, { name: "教龄", weight: 20, most: 100 }];

/** A county of alliances; each has a school with too many teachers of a subject and one with too few. */
export interface Scene {
  world: World;
  county: Region;
  alliances: { alliance: Alliance; full: School; short: School; teachers: Person[]; fullPrincipal: Person; shortPrincipal: Person; coordinator: Person }[];
  officer: Person;
  judges: Person[];
  /** Lies elsewhere, and has nothing to do with it. */
  stranger: Person;
}

async function build(world: World, count: number): Promise<Scene> {
  const county = await world.region();
  const alliances: Scene["alliances"] = [];
  for (let at = 0; at < count; at++) {
    const alliance = await world.alliance([county], { name: `第 ${at + 1} 联盟` });
    const [full, short] = [await world.school(county, { name: `${at + 1} 中心小学` }), await world.school(county, { name: `${at + 1} 村小` })];
    await world.member(alliance, full, "lead");
    await world.member(alliance, short, "supported");
    // Four teach music where two are approved; the village has none of its one or, in every other alliance, two posts.
    await world.add(StaffingQuota, { schoolId: full.id, subject: "music", year: YEAR, approved: 2 });
    await world.add(StaffingQuota, { schoolId: short.id, subject: "music", year: YEAR, approved: at % 2 === 0 ? 1 : 2 });
    const teachers: Person[] = [];
    for (let one = 0; one < 4; one++) {
      const teacher = await world.person(`${at + 1}-${one + 1} 老师`);
      await world.post(teacher, full, { subjects: ["music", "art"], since: `20${10 + one}-09-01` });
      teachers.push(teacher);
    }
    alliances.push({ alliance, full, short, teachers, fullPrincipal: await world.principal(full), shortPrincipal: await world.principal(short), coordinator: await world.coordinator(alliance) });
  }
  const elsewhere = await world.region();
  return {
    world, county, alliances, officer: await world.official("bureauOfficer", county),
    judges: [await world.teacher(alliances[0]!.full), await world.teacher(alliances[0]!.short)],
    stranger: await world.teacher(await world.school(elsewhere)),
  };
}

export function aScene(alliances = 2): Scene {
  const there = {} as Scene;
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase({ connections: 10 });
    Object.assign(there, await build(new World(database), alliances));
  }, 60_000);
  afterAll(() => database?.end());
  return there;
}

export const windows = (world: World) => [0, 1, 2].map((round) => ({ appliesSince: world.day(round * 10), appliesUntil: world.day(round * 10 + 5), scoresUntil: world.day(round * 10 + 10) }));

/** Drafted, with posts by the quotas, criteria and a panel. */
export async function drafted(at: Scene, more: object = {}): Promise<Hiring> {
  const { world, officer, county, alliances } = at;
  const { id } = await world.run(officer, draftHiring, {
    regionId: county.id, allianceIds: alliances.map(({ alliance }) => alliance.id), title: "县管校聘竞聘", schoolYear: YEAR, effectiveOn: world.day(40), rounds: windows(world), ...more,
  });
  await world.run(officer, prefillHiring, { id, version: 1 });
  await world.run(officer, setHiringCriteria, { id, version: 2, criteria: CRITERIA });
  for (const judge of at.judges) await world.run(officer, appointHiringPanelist, { hiringId: id, personId: judge.id });
  return world.find(Hiring, id);
}

export async function opened(at: Scene, more: object = {}): Promise<Hiring> {
  const { id, version } = await drafted(at, more);
  await at.world.run(at.officer, openHiring, { id, version, seed: "2026-县管校聘" });
  return at.world.find(Hiring, id);
}

export async function roundOf(at: Scene, hiring: { id: string }, number: number): Promise<HiringRound> {
  const [row] = await at.world.query<{ id: string }>("select id from hiring_round where hiring_id = $1 and number = $2", [hiring.id, number]);
  return at.world.find(HiringRound, row!.id);
}
export async function postOf(at: Scene, hiring: { id: string }, school: { id: string }, subject: Subject = "music"): Promise<HiringPost> {
  const [row] = await at.world.query<{ id: string }>("select id from hiring_post where hiring_id = $1 and school_id = $2 and subject = $3", [hiring.id, school.id, subject]);
  return at.world.find(HiringPost, row!.id);
}
export async function candidateOf(at: Scene, hiring: { id: string }, person: { id: string }): Promise<HiringCandidate> {
  const [row] = await at.world.query<{ id: string }>("select id from hiring_candidate where hiring_id = $1 and person_id = $2", [hiring.id, person.id]);
  return at.world.find(HiringCandidate, row!.id);
}
export async function applicationOf(at: Scene, round: { id: string }, person: { id: string }): Promise<HiringApplication> {
  const [row] = await at.world.query<{ id: string }>("select id from hiring_application where round_id = $1 and person_id = $2", [round.id, person.id]);
  return at.world.find(HiringApplication, row!.id);
}

export async function begin(at: Scene, hiring: Hiring, number: number): Promise<HiringRound> {
  const round = await roundOf(at, hiring, number);
  await at.world.run(at.officer, beginHiringRound, { id: round.id, version: round.version });
  return roundOf(at, hiring, number);
}
export const apply = (at: Scene, round: { id: string }, person: Person, posts: readonly { id: string }[]): Promise<{ id: string }> =>
  at.world.run(person, applyForHiring, { roundId: round.id, postIds: posts.map(({ id }) => id) });

const STEPS = { closeApplications: closeHiringApplications, closeScoring: closeHiringScoring, post: postHiringResult, close: closeHiringRound } as const;
export async function step(at: Scene, hiring: Hiring, number: number, which: keyof typeof STEPS): Promise<HiringRound> {
  const { id, version } = await roundOf(at, hiring, number);
  if (which === "close") await at.world.query("update hiring_round set objections_until = $2 where id = $1", [id, at.world.today]);
  await at.world.run(at.officer, STEPS[which], { id, version });
  return roundOf(at, hiring, number);
}

/** Every judge gives every applicant what `points` says, of 100. */
export async function score(at: Scene, round: { id: string; hiringId: string }, points: (personId: string, judgeId: string) => number): Promise<void> {
  const criteria = await at.world.query<{ id: string; most: number }>("select id, most from hiring_criterion where hiring_id = $1 order by ordinal", [round.hiringId]);
  const sheets = await at.world.query<{ id: string; judgeId: string; personId: string }>('select id, judge_id as "judgeId", person_id as "personId" from hiring_sheet where round_id = $1 and state = \'open\' order by id', [round.id]);
  for (const sheet of sheets) {
    const { version } = await at.world.find(HiringSheet, sheet.id);
    const share = points(sheet.personId, sheet.judgeId) / 100;
    await at.world.run({ id: sheet.judgeId }, scoreHiringSheet, { id: sheet.id, version, points: Object.fromEntries(criteria.map(({ id, most }) => [id, Math.round(most * share * 2) / 2])) });
  }
}

/** Brings a round, for which people have applied, from where it stands to one of its later states. */
export async function bring(at: Scene, hiring: Hiring, number: number, to: HiringRoundState, points: (personId: string, judgeId: string) => number): Promise<HiringRound> {
  const order: HiringRoundState[] = ["scoring", "scored", "posted", "closed"];
  let round = await roundOf(at, hiring, number);
  for (const state of order.slice(order.indexOf(round.state) + 1, order.indexOf(to) + 1)) {
    if (state === "scored") await score(at, round, points);
    round = await step(at, hiring, number, ({ scoring: "closeApplications", scored: "closeScoring", posted: "post", closed: "close" } as const)[state as "scoring"]);
  }
  return round;
}

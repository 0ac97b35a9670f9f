import { describe, expect, it } from "vitest";
import { Hiring, HiringApplication, HiringCandidate, HiringObjection, HiringSheet, hiringPolicy } from "../../../server/modules/hiring";
import { answerHiringObjection } from "../../../server/modules/hiring/answer-hiring-objection";
import { withdrawHiringApplication } from "../../../server/modules/hiring/apply-for-hiring";
import { exemptHiringCandidate, includeHiringCandidate } from "../../../server/modules/hiring/exempt-hiring-candidate";
import { followHiringCalendar } from "../../../server/modules/hiring/follow-hiring-calendar";
import { hiringApplicationPolicy, hiringPlacementPolicy, hiringWishPolicy } from "../../../server/modules/hiring/hiring-application.policy";
import { hiringSheetPolicy } from "../../../server/modules/hiring/hiring-panel.policy";
import { objectToHiring } from "../../../server/modules/hiring/object-to-hiring";
import { recuseHiringSheet, scoreHiringSheet } from "../../../server/modules/hiring/score-hiring-sheet";
import type { Policy } from "../../../server/kernel/policy";
import { nobody } from "../../../server/kernel/viewer";
import { transact } from "../../../server/kernel/write";
import { runJobs } from "../../kit/jobs";
import { applicationOf, apply, aScene, begin, bring, candidateOf, opened, postOf, roundOf, score, step } from "./scene";

const at = aScene(2);

const sees = async <Row extends { id: string }>(person: { id: string }, policy: Policy<Row, string> | Policy<Row, never>, id: string): Promise<boolean> =>
  transact(at.world.database.dataSource, await at.world.viewer(person), (tx) => tx.see<Row>(policy, id, "input.id").then(() => true, () => false));

describe("an application", () => {
  it("is for the own school in round 1, for a subject that one teaches, within the most wishes, and nothing else", async () => {
    const hiring = await opened(at);
    const [one, two] = [at.alliances[0]!, at.alliances[1]!];
    const round = await begin(at, hiring, 1);
    const [own, other] = [await postOf(at, hiring, one.full), await postOf(at, hiring, two.full)];
    await expect(apply(at, round, one.teachers[0]!, [other])).toBeRefused("BAD_USER_INPUT", { field: "input.postIds.0", message: "hiring.ownSchoolOnly" });
    await expect(apply(at, round, at.stranger, [own])).toBeRefused("NOT_FOUND", { field: "input.roundId" });
    await expect(apply(at, round, one.fullPrincipal, [own])).toBeRefused("FORBIDDEN");
    await at.world.query("update hiring_candidate set subjects = '{art}' where hiring_id = $1 and person_id = $2", [hiring.id, one.teachers[1]!.id]);
    await expect(apply(at, round, one.teachers[1]!, [own])).toBeRefused("BAD_USER_INPUT", { message: "hiring.otherSubject" });
    await at.world.query("update hiring set most_wishes = 1 where id = $1", [hiring.id]);
    await expect(apply(at, round, one.teachers[0]!, [own, other])).toBeRefused("BAD_USER_INPUT", { field: "input.postIds", message: "hiring.tooManyWishes" });
    await apply(at, round, one.teachers[0]!, [own]);
    const application = await applicationOf(at, round, one.teachers[0]!);
    // Said again it is changed, not there twice; withdrawn it can be handed in again; after the last day neither.
    await apply(at, round, one.teachers[0]!, [own]);
    expect(await applicationOf(at, round, one.teachers[0]!)).toMatchObject({ id: application.id, version: 2, state: "submitted" });
    await at.world.run(one.teachers[0]!, withdrawHiringApplication, { id: application.id, version: 2 });
    await apply(at, round, one.teachers[0]!, [own]);
    await at.world.query("update hiring_round set applies_since = $2, applies_until = $3 where id = $1", [round.id, at.world.day(-3), at.world.today]);
    await expect(apply(at, round, one.teachers[2]!, [own])).toBeRefused("CONFLICT", { message: "hiring.notTaking" });
    await expect(at.world.run(one.teachers[0]!, withdrawHiringApplication, { id: application.id, version: 4 })).toBeRefused("CONFLICT", { message: "hiring.notTaking" });
  });

  it("is for the own alliance in round 2 and for the region in round 3, by those who have no post yet", async () => {
    const hiring = await opened(at);
    const [one, two] = [at.alliances[0]!, at.alliances[1]!];
    const first = await begin(at, hiring, 1);
    await apply(at, first, one.teachers[0]!, [await postOf(at, hiring, one.full)]);
    await bring(at, hiring, 1, "closed", () => 80);
    const second = await begin(at, hiring, 2);
    await expect(apply(at, second, one.teachers[0]!, [await postOf(at, hiring, one.short)])).toBeRefused("CONFLICT", { message: "hiring.youArePlaced" });
    await expect(apply(at, second, one.teachers[1]!, [await postOf(at, hiring, two.short)])).toBeRefused("BAD_USER_INPUT", { message: "hiring.ownAllianceOnly" });
    await apply(at, second, one.teachers[1]!, [await postOf(at, hiring, one.short)]);
    await bring(at, hiring, 2, "closed", () => 80);
    const third = await begin(at, hiring, 3);
    await expect(apply(at, third, one.teachers[2]!, [await postOf(at, hiring, one.short)])).toBeRefused("BAD_USER_INPUT", { message: "hiring.noPlace" });
    await apply(at, third, one.teachers[2]!, [await postOf(at, hiring, two.short)]);
  });

  it("is of nobody whom the principal lets keep the post, who takes one place of the line", async () => {
    const hiring = await opened(at);
    const [one, two] = [at.alliances[0]!, at.alliances[1]!];
    const round = await begin(at, hiring, 1);
    const post = await postOf(at, hiring, one.full);
    await apply(at, round, one.teachers[3]!, [post]);
    const kept = await candidateOf(at, hiring, one.teachers[3]!);
    await expect(at.world.run(two.fullPrincipal, exemptHiringCandidate, { id: kept.id, version: kept.version, exemption: "pregnancy" })).toBeRefused("NOT_FOUND");
    await expect(at.world.run(one.fullPrincipal, exemptHiringCandidate, { id: kept.id, version: kept.version, exemption: "other", reason: "" })).toBeRefused("BAD_USER_INPUT", { field: "input.reason" });
    await at.world.run(one.fullPrincipal, exemptHiringCandidate, { id: kept.id, version: kept.version, exemption: "pregnancy" });
    expect(await applicationOf(at, round, one.teachers[3]!)).toMatchObject({ state: "withdrawn" });
    await expect(apply(at, round, one.teachers[3]!, [post])).toBeRefused("CONFLICT", { message: "hiring.youAreExempt" });
    for (const teacher of one.teachers.slice(0, 3)) await apply(at, round, teacher, [post]);
    await bring(at, hiring, 1, "posted", (person) => 90 - one.teachers.findIndex(({ id }) => id === person));
    const states = await Promise.all(one.teachers.map(async (teacher) => (await candidateOf(at, hiring, teacher)).state));
    expect(states).toEqual(["placed", "surplus", "surplus", "exempt"]);
    const settled = await candidateOf(at, hiring, one.teachers[3]!);
    await expect(at.world.run(one.fullPrincipal, includeHiringCandidate, { id: settled.id, version: settled.version })).toBeRefused("CONFLICT", { message: "hiring.candidatesSettled" });
  });
});

describe("scores", () => {
  it("are the judge's alone until the scoring closes, complete, within their limits, and nobody's own", async () => {
    const hiring = await opened(at);
    const one = at.alliances[0]!;
    const round = await begin(at, hiring, 1);
    await apply(at, round, one.teachers[0]!, [await postOf(at, hiring, one.full)]);
    await step(at, hiring, 1, "closeApplications");
    const [sheet] = await at.world.query<{ id: string; judgeId: string }>('select id, judge_id as "judgeId" from hiring_sheet where round_id = $1 order by id', [round.id]);
    const [judge, colleague] = at.judges[0]!.id === sheet!.judgeId ? at.judges : [at.judges[1]!, at.judges[0]!];
    const criteria = await at.world.query<{ id: string }>("select id from hiring_criterion where hiring_id = $1 order by ordinal", [hiring.id]);
    const give = (points: Record<string, number>, as: { id: string } = judge!, version = 1) => at.world.run(as, scoreHiringSheet, { id: sheet!.id, version, points });
    const full = Object.fromEntries(criteria.map(({ id }) => [id, 80]));
    await expect(give({ ...full, [criteria[0]!.id]: 101 })).toBeRefused("BAD_USER_INPUT", { field: `input.points.${criteria[0]!.id}`, message: "hiring.pointsOf" });
    await expect(give({ ...full, [criteria[0]!.id]: 80.3 })).toBeRefused("BAD_USER_INPUT", { message: "hiring.pointsOf" });
    await expect(give({ [criteria[0]!.id]: 80 })).toBeRefused("BAD_USER_INPUT");
    for (const other of [colleague!, at.officer, one.teachers[0]!, one.fullPrincipal]) await expect(give(full, other)).toBeRefused("NOT_FOUND");
    await give(full);
    const seen = () => Promise.all([judge!, colleague!, at.officer, one.teachers[0]!, one.fullPrincipal].map((person) => sees(person, hiringSheetPolicy, sheet!.id)));
    expect(await seen()).toEqual([true, false, false, false, false]);
    await expect(step(at, hiring, 1, "closeScoring")).toBeRefused("CONFLICT", { message: "hiring.sheetsOpen", extensions: { count: 1 } });
    const [open] = await at.world.query<{ id: string }>("select id from hiring_sheet where round_id = $1 and state = 'open'", [round.id]);
    await at.world.run(colleague!, recuseHiringSheet, { id: open!.id, version: 1, reason: "亲属" });
    await step(at, hiring, 1, "closeScoring");
    expect(await seen()).toEqual([true, false, true, false, false]);
    await expect(give(full, judge!, 2)).toBeRefused("CONFLICT", { message: "hiring.notScoring" });
    expect(await at.world.find(HiringSheet, open!.id)).toMatchObject({ state: "recused", total: null });
  });

  it("make no sheet about the judge himself", async () => {
    const hiring = await opened(at);
    const one = at.alliances[0]!;
    const round = await begin(at, hiring, 1);
    await at.world.query("update hiring_panelist set person_id = $2 where id = (select id from hiring_panelist where hiring_id = $1 order by id limit 1)", [hiring.id, one.teachers[0]!.id]);
    for (const teacher of one.teachers.slice(0, 2)) await apply(at, round, teacher, [await postOf(at, hiring, one.full)]);
    await step(at, hiring, 1, "closeApplications");
    const sheets = await at.world.query<{ count: number }>("select count(*)::int as count from hiring_sheet where round_id = $1 and judge_id = person_id", [round.id]);
    expect(sheets[0]!.count).toBe(0);
    expect((await at.world.query("select id from hiring_sheet where round_id = $1", [round.id])).length).toBe(3);
  });
});

describe("an objection", () => {
  it("is raised within its days by the applicant, and upheld places the round again, with the correction recorded", async () => {
    const hiring = await opened(at);
    const one = at.alliances[0]!;
    const round = await begin(at, hiring, 1);
    for (const teacher of one.teachers) await apply(at, round, teacher, [await postOf(at, hiring, one.full)]);
    await bring(at, hiring, 1, "posted", (person) => 90 - one.teachers.findIndex(({ id }) => id === person));
    const loser = one.teachers[2]!;
    const lost = await applicationOf(at, round, loser);
    expect(lost).toMatchObject({ placedPostId: null, total: 88, reasons: [{ code: "outscored", lowest: 89, decided: "total" }] });
    await expect(at.world.run(one.teachers[3]!, objectToHiring, { applicationId: lost.id, body: "别人的" })).toBeRefused("NOT_FOUND");
    await at.world.run(loser, objectToHiring, { applicationId: lost.id, body: "漏记一次优质课" });
    await expect(at.world.run(loser, objectToHiring, { applicationId: lost.id, body: "再提一次" })).toBeRefused("CONFLICT", { message: "hiring.objectedAlready" });
    const [row] = await at.world.query<{ id: string }>("select id from hiring_objection where application_id = $1", [lost.id]);
    const answer = (more: object, as = at.officer) => at.world.run(as, answerHiringObjection, { id: row!.id, version: 1, answer: "已复核", ...more });
    await expect(answer({ upheld: false }, one.fullPrincipal)).toBeRefused("NOT_FOUND");
    await expect(answer({ upheld: true })).toBeRefused("BAD_USER_INPUT", { field: "input.correctedTotal" });
    const close = () => step(at, hiring, 1, "close");
    await expect(close()).toBeRefused("CONFLICT", { message: "hiring.objectionsOpen" });
    await answer({ upheld: true, correctedTotal: 89.5 });
    expect(await applicationOf(at, round, loser)).toMatchObject({ placedWish: 1, total: 89.5, correctedTotal: 89.5 });
    expect(await candidateOf(at, hiring, one.teachers[1]!)).toMatchObject({ state: "surplus", placedPostId: null });
    expect(await at.world.find(HiringObjection, row!.id)).toMatchObject({ state: "upheld", answer: "已复核" });
    const runs = await at.world.query<{ objection_id: string | null }>("select objection_id from hiring_run where round_id = $1 order by created_at", [round.id]);
    expect(runs).toEqual([{ objection_id: null }, { objection_id: row!.id }]);
    const told = (await at.world.told(hiring)).filter(({ kind }) => kind === "hiring.decided").slice(-3).flatMap(({ audience }) => audience);
    for (const person of [loser, one.teachers[1]!]) expect(told).toContain(person.id);
    await close();
  });
});

describe("who sees what", () => {
  it("shows the applicant his own, the principal who wishes for his school, everybody the list, and nobody the wishes of others", async () => {
    const hiring = await opened(at);
    const [one, two] = [at.alliances[0]!, at.alliances[1]!];
    const round = await begin(at, hiring, 1);
    for (const { full, teachers } of at.alliances) await apply(at, round, teachers[0]!, [await postOf(at, hiring, full)]);
    await bring(at, hiring, 1, "posted", () => 80);
    const application = await applicationOf(at, round, one.teachers[0]!);
    const [wish] = await at.world.query<{ id: string }>("select id from hiring_wish where application_id = $1", [application.id]);
    const [line] = await at.world.query<{ id: string }>("select id from hiring_placement where hiring_id = $1 and person_id = $2", [hiring.id, one.teachers[0]!.id]);
    const who = [one.teachers[0]!, one.teachers[1]!, one.fullPrincipal, two.fullPrincipal, at.judges[0]!, one.coordinator, at.officer, at.stranger];
    const seen = <Row extends { id: string }>(policy: Policy<Row, string> | Policy<Row, never>, id: string) => Promise.all(who.map((person) => sees(person, policy, id)));
    expect(await seen(hiringApplicationPolicy, application.id)).toEqual([true, false, true, false, true, false, true, false]);
    expect(await seen(hiringWishPolicy, wish!.id)).toEqual([true, false, true, false, false, false, true, false]);
    expect(await seen(hiringPlacementPolicy, line!.id)).toEqual([true, true, true, true, true, true, true, false]);
    expect(await seen(hiringPolicy, hiring.id)).toEqual([true, true, true, true, true, true, true, false]);
    const decided = (await at.world.told(hiring)).filter(({ kind }) => kind === "hiring.decided");
    for (const { audience } of decided) expect(audience).toHaveLength(2);
  });
});

it("follows its calendar: begins and closes rounds on their days, and waits where it must", async () => {
  const hiring = await opened(at);
  const follow = async (): Promise<void> => {
    await transact(at.world.database.dataSource, nobody(), async (tx) => tx.later(followHiringCalendar, {}));
    await runJobs(at.world.database);
  };
  await follow();
  expect(await at.world.find(Hiring, hiring.id)).toMatchObject({ state: "schoolRound" });
  const round = await roundOf(at, hiring, 1);
  expect(round.state).toBe("applying");
  const one = at.alliances[0]!;
  await apply(at, round, one.teachers[0]!, [await postOf(at, hiring, one.full)]);
  await at.world.query("update hiring_round set applies_since = $2, applies_until = $3 where id = $1", [round.id, at.world.day(-3), at.world.today]);
  await at.world.query("delete from hiring_panelist where hiring_id = $1", [hiring.id]);
  await follow();
  expect((await roundOf(at, hiring, 1)).state).toBe("applying");
  await at.world.query("insert into hiring_panelist (id, hiring_id, person_id) values (new_id(156), $1, $2)", [hiring.id, at.judges[0]!.id]);
  await follow();
  expect((await roundOf(at, hiring, 1)).state).toBe("scoring");
  await score(at, round, () => 70);
  expect(await at.world.find(HiringApplication, (await applicationOf(at, round, one.teachers[0]!)).id)).toMatchObject({ total: null });
  expect(await at.world.find(HiringCandidate, (await candidateOf(at, hiring, one.teachers[1]!)).id)).toMatchObject({ state: "competing" });
});

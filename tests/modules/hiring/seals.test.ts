import { graphql } from "graphql";
import { describe, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import type { Context } from "../../../server/kernel/context";
import { Reads } from "../../../server/kernel/read";
import { Hiring, HiringCandidate } from "../../../server/modules/hiring";
import { answerHiringObjection } from "../../../server/modules/hiring/answer-hiring-objection";
import { closeHiringRound } from "../../../server/modules/hiring/close-hiring-round";
import { HiringFiguresResolver } from "../../../server/modules/hiring/hiring-figures.resolver";
import { objectToHiring } from "../../../server/modules/hiring/object-to-hiring";
import { cancelHiring, publishHiring } from "../../../server/modules/hiring/publish-hiring";
import { takeEffect } from "../../../server/modules/hiring/take-effect";
import { transact } from "../../../server/kernel/write";
import { nobody } from "../../../server/kernel/viewer";
import { runJobs } from "../../kit/jobs";
import { applicationOf, apply, aScene, begin, bring, opened, postOf, roundOf } from "./scene";

const { schema } = await buildApi();
const at = aScene(1);
const asks = async (person: { id: string }): Promise<Context> => ({ query: at.world.query, viewer: await at.world.viewer(person) }) as unknown as Context;
const figures = new HiringFiguresResolver();

/** A campaign whose first round one teacher applied in. */
async function applied() {
  const hiring = await opened(at);
  const one = at.alliances[0]!;
  const round = await begin(at, hiring, 1);
  for (const teacher of one.teachers.slice(0, 3)) await apply(at, round, teacher, [await postOf(at, hiring, one.full)]);
  return { hiring, one, round };
}

describe("a dry run", () => {
  it("is for whoever runs the campaign, and for nobody while the scores are sealed", async () => {
    const { hiring, one, round } = await applied();
    const trial = async (person: { id: string }) => figures.hiringTrial(round.id, await asks(person));
    expect(await trial(at.officer)).toBeNull();
    await bring(at, hiring, 1, "scoring", () => 80);
    expect(await trial(at.officer)).toBeNull();
    await bring(at, hiring, 1, "scored", () => 80);
    expect(await trial(at.officer)).toMatchObject({ applicants: 3, placed: 2 });
    for (const person of [one.teachers[0]!, one.fullPrincipal, one.coordinator, at.judges[0]!, at.stranger]) expect(await trial(person)).toBeNull();
    expect(await at.world.query("select id from hiring_run where round_id = $1", [round.id])).toEqual([]);
    await bring(at, hiring, 1, "posted", () => 80);
    const [run] = await at.world.query<{ id: string }>("select id from hiring_run where round_id = $1", [round.id]);
    const proof = async (person: { id: string }) => figures.verifyHiringRun(run!.id, await asks(person));
    expect(await proof(at.officer)).toMatchObject({ sameInput: true, sameOutcome: true });
    for (const person of [one.teachers[0]!, one.fullPrincipal, one.coordinator, at.stranger]) expect(await proof(person)).toBeNull();
    await at.world.query("update hiring_run set input = jsonb_set(input, '{seed}', '\"anders\"') where id = $1", [run!.id]);
    expect(await proof(at.officer)).toMatchObject({ sameInput: false });
  });
});

describe("a wish", () => {
  it("is known to the school that is wished for, and how dear it is to the applicant and the bureau alone", async () => {
    const { hiring, one, round } = await applied();
    const [wish] = await at.world.query<{ id: string }>("select w.id from hiring_wish w join hiring_application a on a.id = w.application_id where a.round_id = $1 and w.person_id = $2", [round.id, one.teachers[0]!.id]);
    const source = `{ node(id: "${wish!.id}") { id ... on HiringWish { ordinal } } hiring(id: "${hiring.id}") { applications { nodes { wishes { edges { cursor } } } } } }`;
    const seen = async (person: { id: string }) => {
      const viewer = await at.world.viewer(person);
      const { data, errors } = await graphql({ schema, source, contextValue: { viewer, query: at.world.query, reads: new Reads(viewer, at.world.query) } });
      expect(errors).toBeUndefined();
      return JSON.parse(JSON.stringify(data)) as { node: { ordinal: number | null } | null; hiring: { applications: { nodes: { wishes: { edges: { cursor: string }[] } }[] } } };
    };
    expect((await seen(one.teachers[0]!)).node).toEqual({ id: wish!.id, ordinal: 1 });
    expect((await seen(at.officer)).node).toEqual({ id: wish!.id, ordinal: 1 });
    const head = await seen(one.fullPrincipal);
    expect(head.node).toEqual({ id: wish!.id, ordinal: null });
    // Nor does the cursor of a page say it.
    const [cursor] = head.hiring.applications.nodes.flatMap(({ wishes }) => wishes.edges.map((edge) => edge.cursor));
    expect(Buffer.from(cursor!, "base64").toString("utf8")).not.toMatch(/(^|[[,])"?1"?[\],]/);
    expect((await seen(one.teachers[1]!)).node).toBeNull();
  });
});

describe("a posted result", () => {
  it("is objected to within its days alone, which nobody cuts short; an objection that is rejected corrects nothing", async () => {
    const { hiring, one, round } = await applied();
    const posted = await bring(at, hiring, 1, "posted", (person) => 90 - one.teachers.findIndex(({ id }) => id === person));
    await expect(at.world.run(at.officer, closeHiringRound, { id: round.id, version: posted.version })).toBeRefused("CONFLICT", { message: "hiring.objectionsUntil" });
    const loser = one.teachers[2]!;
    const lost = await applicationOf(at, round, loser);
    const object = () => at.world.run(loser, objectToHiring, { applicationId: lost.id, body: "漏记一次优质课" });
    await at.world.query("update hiring_round set objections_until = $2 where id = $1", [round.id, at.world.today]);
    await expect(object()).toBeRefused("CONFLICT", { field: "input.applicationId", message: "hiring.notObjectable" });
    await at.world.query("update hiring_round set objections_until = $2 where id = $1", [round.id, at.world.day(1)]);
    const { id } = await object();
    const answer = (more: object, version = 1) => at.world.run(at.officer, answerHiringObjection, { id, version, answer: "已复核", ...more });
    await expect(answer({ upheld: true })).toBeRefused("BAD_USER_INPUT", { field: "input.correctedTotal", message: "hiring.sayCorrection" });
    await expect(answer({ upheld: false, correctedTotal: 99 })).toBeRefused("BAD_USER_INPUT", { field: "input.correctedTotal", message: "hiring.noCorrection" });
    await answer({ upheld: false });
    expect(await applicationOf(at, round, loser)).toMatchObject({ placedPostId: null, correctedTotal: null, total: 88 });
    await expect(answer({ upheld: true, correctedTotal: 99 }, 2)).toBeRefused("CONFLICT", { message: "hiring.answered" });
  });
});

describe("the final list", () => {
  it("hangs out for the days of the rule before it takes effect, moves nobody sooner, and is not called off once somebody has moved", async () => {
    const { hiring } = await applied();
    for (const number of [1, 2, 3]) {
      if (number > 1) await begin(at, hiring, number);
      await bring(at, hiring, number, "closed", () => 80);
    }
    await at.world.query("update hiring set effective_on = $2 where id = $1", [hiring.id, at.world.day(1)]);
    const { version } = await at.world.find(Hiring, hiring.id);
    await at.world.run(at.officer, publishHiring, { id: hiring.id, version });
    expect(await at.world.find(Hiring, hiring.id)).toMatchObject({ state: "published", publicUntil: at.world.day(7), effectiveOn: at.world.day(7) });

    const moved = () => at.world.query<HiringCandidate>("select id from hiring_candidate where hiring_id = $1 and moved_at is not null", [hiring.id]);
    const run = async () => {
      await transact(at.world.database.dataSource, nobody(), async (tx) => tx.later(takeEffect, { hiringId: hiring.id }));
      await runJobs(at.world.database);
    };
    await run();
    expect(await moved()).toEqual([]);
    expect((await roundOf(at, hiring, 3)).state).toBe("closed");
    // One was moved before the process was killed: it goes on from there, and nobody calls it off any more.
    await at.world.query("update hiring_candidate set moved_at = now() where id = (select id from hiring_candidate where hiring_id = $1 and state = 'placed' order by id limit 1)", [hiring.id]);
    await expect(at.world.run(at.officer, cancelHiring, { id: hiring.id, version: version + 1, reason: "撤销" })).toBeRefused("CONFLICT", { message: "hiring.movedAlready" });
    await at.world.query("update hiring set effective_on = $2 where id = $1", [hiring.id, at.world.today]);
    await run();
    await run();
    expect(await moved()).toHaveLength(2);
    expect(await at.world.find(Hiring, hiring.id)).toMatchObject({ state: "effective" });
    expect((await at.world.told(hiring)).filter(({ kind }) => kind === "hiring.tookEffect")).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { HiringRoundState, HiringState } from "../../../shared/hiring";
import { Hiring, HiringRound } from "../../../server/modules/hiring";
import { beginHiringRound } from "../../../server/modules/hiring/begin-hiring-round";
import { closeHiringApplications } from "../../../server/modules/hiring/close-hiring-applications";
import { closeHiringRound } from "../../../server/modules/hiring/close-hiring-round";
import { closeHiringScoring } from "../../../server/modules/hiring/close-hiring-scoring";
import { hiringRoundStates, hiringStates } from "../../../server/modules/hiring/hiring.states";
import { openHiring } from "../../../server/modules/hiring/open-hiring";
import { postHiringResult } from "../../../server/modules/hiring/post-hiring-result";
import { cancelHiring, publishHiring } from "../../../server/modules/hiring/publish-hiring";
import { aScene, drafted, opened, roundOf } from "./scene";

const at = aScene(1);

describe("every state of a campaign and every command", () => {
  const commands = {
    open: (id: string, version: number) => at.world.run(at.officer, openHiring, { id, version }),
    publish: (id: string, version: number) => at.world.run(at.officer, publishHiring, { id, version }),
    cancel: (id: string, version: number) => at.world.run(at.officer, cancelHiring, { id, version, reason: "方案另定" }),
  };
  const cells = Object.values(HiringState).flatMap((state) => Object.keys(commands).map((event) => ({ state, event: event as keyof typeof commands })));

  it.each(cells)("$state × $event", async ({ state, event }) => {
    const { id } = await drafted(at);
    await at.world.query("update hiring set state = $2, opened_at = now(), seed = '2026' where id = $1", [id, state]);
    await at.world.query("update hiring_round set state = 'closed' where hiring_id = $1", [id]);
    const { version } = await at.world.find(Hiring, id);
    const to = hiringStates.after(state, event);
    if (to === undefined) {
      await expect(commands[event](id, version)).toBeRefused("CONFLICT", { extensions: { from: state, to: hiringStates.target(event) } });
      expect(await at.world.find(Hiring, id)).toMatchObject({ state, version });
    } else {
      await commands[event](id, version);
      expect(await at.world.find(Hiring, id)).toMatchObject({ state: to });
    }
  });
});

describe("every state of a round and every command", () => {
  const commands = { begin: beginHiringRound, closeApplications: closeHiringApplications, closeScoring: closeHiringScoring, post: postHiringResult, close: closeHiringRound } as const;
  const cells = Object.values(HiringRoundState).flatMap((state) => Object.keys(commands).map((event) => ({ state, event: event as keyof typeof commands })));

  it.each(cells)("$state × $event", async ({ state, event }) => {
    const hiring = await opened(at);
    await at.world.query("update hiring set state = $2 where id = $1", [hiring.id, state === "planned" ? "open" : "schoolRound"]);
    await at.world.query("update hiring_round set state = $2 where hiring_id = $1 and number = 1", [hiring.id, state]);
    const { id, version } = await roundOf(at, hiring, 1);
    const run = () => at.world.run(at.officer, commands[event], { id, version });
    const to = hiringRoundStates.after(state, event);
    if (to === undefined) {
      await expect(run()).toBeRefused("CONFLICT", { extensions: { from: state, to: hiringRoundStates.target(event) } });
      expect(await at.world.find(HiringRound, id)).toMatchObject({ state, version });
    } else {
      await run();
      expect(await at.world.find(HiringRound, id)).toMatchObject({ state: to });
    }
  });
});

describe("a campaign", () => {
  it("is published with posts, criteria and a window that is not over, and frozen by that", async () => {
    const { id, version } = await drafted(at);
    const { setHiringCriteria } = await import("../../../server/modules/hiring/set-hiring-criteria");
    await expect(at.world.run(at.officer, setHiringCriteria, { id, version, criteria: [{ name: "业绩", weight: 90, most: 10 }] })).toBeRefused("BAD_USER_INPUT", { field: "input.criteria", message: "hiring.weights" });
    await at.world.query("delete from hiring_criterion where hiring_id = $1", [id]);
    await expect(at.world.run(at.officer, openHiring, { id, version })).toBeRefused("CONFLICT", { message: "hiring.noCriteria" });
    const hiring = await opened(at);
    expect(hiring).toMatchObject({ state: "open", seed: "2026-县管校聘" });
    await expect(at.world.run(at.officer, setHiringCriteria, { id: hiring.id, version: hiring.version, criteria: [{ name: "业绩", weight: 100, most: 10 }] })).toBeRefused("CONFLICT", { message: "hiring.frozen" });
  });

  it("begins no round before the one before it is closed", async () => {
    const hiring = await opened(at);
    const second = await roundOf(at, hiring, 2);
    await expect(at.world.run(at.officer, beginHiringRound, { id: second.id, version: second.version })).toBeRefused("CONFLICT", { message: "hiring.roundBefore" });
    expect(await roundOf(at, hiring, 2)).toMatchObject({ state: "planned" });
  });

  it("takes over from the quota what is contested and what is free, each with its numbers", async () => {
    const hiring = await drafted(at);
    const lines = await at.world.query("select s.name, p.places, p.contested, p.approved, p.actual from hiring_post p join school s on s.id = p.school_id where p.hiring_id = $1 order by s.name", [hiring.id]);
    expect(lines).toEqual([{ name: "1 中心小学", places: 2, contested: true, approved: 2, actual: 4 }, { name: "1 村小", places: 1, contested: false, approved: 1, actual: 0 }]);
  });
});

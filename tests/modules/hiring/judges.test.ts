import { describe, expect, it } from "vitest";
import type { Policy } from "../../../server/kernel/policy";
import { transact } from "../../../server/kernel/write";
import { HiringSheet } from "../../../server/modules/hiring";
import { appointHiringPanelist, dismissHiringPanelist } from "../../../server/modules/hiring/appoint-hiring-panelist";
import { hiringApplicationPolicy } from "../../../server/modules/hiring/hiring-application.policy";
import { recuseHiringSheet, scoreHiringSheet } from "../../../server/modules/hiring/score-hiring-sheet";
import { applicationOf, apply, aScene, begin, opened, postOf, step } from "./scene";

const at = aScene(1);

const sees = async <Row extends { id: string }>(person: { id: string }, policy: Policy<Row, string>, id: string): Promise<boolean> =>
  transact(at.world.database.dataSource, await at.world.viewer(person), (tx) => tx.see<Row>(policy, id, "input.id").then(() => true, () => false));

describe("a judge who was dismissed", () => {
  it("changes no score any more, reads no application, and what he gave stays; appointed again he goes on where he was", async () => {
    const hiring = await opened(at);
    const one = at.alliances[0]!;
    const round = await begin(at, hiring, 1);
    await apply(at, round, one.teachers[0]!, [await postOf(at, hiring, one.full)]);
    await step(at, hiring, 1, "closeApplications");
    const judge = at.judges[0]!;
    const application = await applicationOf(at, round, one.teachers[0]!);
    const criteria = await at.world.query<{ id: string }>("select id from hiring_criterion where hiring_id = $1", [hiring.id]);
    const points = (each: number) => Object.fromEntries(criteria.map(({ id }) => [id, each]));
    const [sheet] = await at.world.query<{ id: string }>("select id from hiring_sheet where round_id = $1 and judge_id = $2", [round.id, judge.id]);
    await at.world.run(judge, scoreHiringSheet, { id: sheet!.id, version: 1, points: points(80) });
    expect(await sees(judge, hiringApplicationPolicy, application.id)).toBe(true);

    const [panelist] = await at.world.query<{ id: string }>("select id from hiring_panelist where hiring_id = $1 and person_id = $2", [hiring.id, judge.id]);
    await at.world.run(at.officer, dismissHiringPanelist, { id: panelist!.id, version: 1 });
    const { version } = await at.world.find(HiringSheet, sheet!.id);
    await expect(at.world.run(judge, scoreHiringSheet, { id: sheet!.id, version, points: points(10) })).toBeRefused("FORBIDDEN");
    await expect(at.world.run(judge, recuseHiringSheet, { id: sheet!.id, version, reason: "亲属" })).toBeRefused("FORBIDDEN");
    expect(await at.world.find(HiringSheet, sheet!.id)).toMatchObject({ state: "done", total: 80, panelistId: null });
    expect(await sees(judge, hiringApplicationPolicy, application.id)).toBe(false);

    await at.world.run(at.officer, appointHiringPanelist, { hiringId: hiring.id, personId: judge.id });
    const again = await at.world.find(HiringSheet, sheet!.id);
    await at.world.run(judge, scoreHiringSheet, { id: sheet!.id, version: again.version, points: points(70) });
    expect(await at.world.find(HiringSheet, sheet!.id)).toMatchObject({ total: 70 });
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { newId } from "../../../server/kernel/ids";
import { transact } from "../../../server/kernel/write";
import { TeachingLog, teachingLogPolicy } from "../../../server/modules/fieldwork";
import { returnLog, signLog, signLogs } from "../../../server/modules/fieldwork/sign-log";
import { logged, sentFrom, taught, weekdaysBefore } from "../../kit/builders/fieldwork";
import { aScene } from "../exchanges/scene";
import { clearFieldwork, lastDays } from "./scene";

const at = aScene();
afterEach(() => clearFieldwork(at));
const found = (log: { id: string }): Promise<TeachingLog> => at.world.find(TeachingLog, log.id);

describe("the school where it was", () => {
  it("signs, by its principal or its dean, and that is final", async () => {
    const log = await logged(at.world, await lastDays(at));
    const dean = await at.world.person("教务主任");
    await at.world.appoint(dean, "dean", "school", at.east);
    await at.world.run(dean, signLog, { id: log.id, version: 1, remark: "按时到课" });
    expect(await found(log)).toMatchObject({ state: "signed", signedById: dean.id, signedByName: "教务主任", remark: "按时到课" });
    await expect(at.world.run(at.eastPrincipal, signLog, { id: log.id, version: 2 })).toBeRefused("CONFLICT", { extensions: { from: "signed" } });
    await expect(at.world.run(at.eastPrincipal, returnLog, { id: log.id, version: 2, reason: "再看看" })).toBeRefused("CONFLICT");
    expect((await at.world.told(log)).map(({ kind }) => kind)).toEqual(["teachingLog.signed"]);
  });

  it("hands it back with a reason, which the teacher reads; it cannot be signed before it is written again", async () => {
    const log = await logged(at.world, await lastDays(at));
    await expect(at.world.run(at.eastPrincipal, returnLog, { id: log.id, version: 1, reason: "" })).toBeRefused("BAD_USER_INPUT", { field: "input.reason" });
    await at.world.run(at.eastPrincipal, returnLog, { id: log.id, version: 1, reason: "班级写错了" });
    expect(await found(log)).toMatchObject({ state: "returned", returnReason: "班级写错了" });
    await expect(at.world.run(at.eastPrincipal, signLog, { id: log.id, version: 2 })).toBeRefused("CONFLICT", { extensions: { from: "returned", to: "signed" } });
  });

  it("is not the home school, the coordinator, the teacher or a third school", async () => {
    const log = await logged(at.world, await lastDays(at));
    for (const person of [at.townPrincipal, at.coordinator, at.teacher, at.officer]) await expect(at.world.run(person, signLog, { id: log.id, version: 1 })).toBeRefused("FORBIDDEN");
    await expect(at.world.run(at.westPrincipal, signLog, { id: log.id, version: 1 })).toBeRefused("NOT_FOUND");
  });

  it("never signs for himself: a principal who comes as a guest and runs the host too", async () => {
    await at.world.appoint(at.teacher, "dean", "school", at.east);
    const log = await logged(at.world, await lastDays(at));
    await expect(at.world.run(at.teacher, signLog, { id: log.id, version: 1 })).toBeRefused("FORBIDDEN");
    await at.world.query("delete from appointment where person_id = $1", [at.teacher.id]);
  });
});

it("signs several at once, each judged by itself and told in the order in which they were named", async () => {
  const days = weekdaysBefore(at.world, 3) as [string, string, string];
  const place = await lastDays(at, 3);
  const [fine, changed, elsewhere] = [
    await logged(at.world, { ...place, day: days[0] }), await logged(at.world, { ...place, day: days[1] }),
    await logged(at.world, await taught(at.world, sentFrom(at.town, at.west, await at.world.teacher(at.town), at.alliance), [days[0]])),
  ];
  const gone = newId(TeachingLog);
  const { answers } = await at.world.run(at.eastPrincipal, signLogs, { logs: [{ id: elsewhere.id, version: 1 }, { id: fine.id, version: 1 }, { id: gone, version: 1 }, { id: changed.id, version: 7 }] });
  expect(answers.map(({ id, code }) => [id, code])).toEqual([[elsewhere.id, "NOT_FOUND"], [fine.id, null], [gone, "NOT_FOUND"], [changed.id, "CONFLICT"]]);
  expect(answers[3]!.problem).not.toBe("");
  expect([(await found(fine)).state, (await found(changed)).state, (await found(elsewhere)).state]).toEqual(["signed", "written", "written"]);
});

it("is read by the teacher, who runs either school, the coordinator and the bureau, and by no colleague", async () => {
  const log = await logged(at.world, await lastDays(at));
  const sees = async (person: { id: string }): Promise<boolean> => {
    const viewer = await at.world.viewer(person);
    return transact(at.world.database.dataSource, viewer, (tx) => tx.see(teachingLogPolicy, log.id, "input.id").then(() => true, () => false));
  };
  const who = [at.teacher, at.townPrincipal, at.eastPrincipal, at.coordinator, at.officer, at.westPrincipal, await at.world.teacher(at.town), await at.world.teacher(at.east)];
  expect(await Promise.all(who.map(sees))).toEqual([true, true, true, true, true, false, false, false]);
});

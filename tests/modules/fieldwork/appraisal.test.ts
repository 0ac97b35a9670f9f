import { afterEach, describe, expect, it } from "vitest";
import { ExchangeState } from "../../../shared/exchanges";
import { transact } from "../../../server/kernel/write";
import { Exchange } from "../../../server/modules/exchanges";
import { Appraisal, appraisalPolicy } from "../../../server/modules/fieldwork";
import { answerAppraisal } from "../../../server/modules/fieldwork/answer-appraisal";
import { appraiseExchange } from "../../../server/modules/fieldwork/appraise-exchange";
import type { AppraiseExchangeInput } from "../../../server/modules/fieldwork/fieldwork.input";
import { logged, weekdaysBefore, type Taught } from "../../kit/builders/fieldwork";
import { aScene } from "../exchanges/scene";
import { clearFieldwork, lastDays } from "./scene";

const at = aScene();
afterEach(() => clearFieldwork(at));

async function over(days = 4): Promise<Taught> {
  const place = await lastDays(at, days);
  await at.world.query("update exchange set state = 'completed' where id = $1", [place.exchange.id]);
  return place;
}
const judge = (place: Taught, more: Partial<AppraiseExchangeInput> = {}, as: { id: string } = at.eastPrincipal): Promise<{ id: string }> =>
  at.world.run(as, appraiseExchange, { exchangeId: place.exchange.id, grade: "excellent", teaching: 92, cooperation: 88, effect: 90, morality: 95, body: "课堂扎实，带动了本校音乐组。", ...more });

describe("an appraisal", () => {
  it("keeps what the logs said beside the scores, and moves the exchange on", async () => {
    const place = await over();
    const days = weekdaysBefore(at.world, 4) as [string, string, string, string];
    await logged(at.world, { ...place, day: days[0] }, { state: "signed", signedAt: new Date() });
    await logged(at.world, { ...place, day: days[1] }, { late: true });
    await logged(at.world, { ...place, day: days[2] }, { state: "signed", signedAt: new Date(), late: true });
    const { id } = await judge(place);
    expect(await at.world.find(Appraisal, id)).toMatchObject({ grade: "excellent", planned: 4, logged: 3, signed: 2, late: 2, attendance: 75, appraisedByName: "李校长", answerUntil: at.world.day(15) });
    expect(await at.world.find(Exchange, place.exchange.id)).toMatchObject({ state: "appraised" });
    expect((await at.world.told(place.exchange)).map(({ kind }) => kind)).toEqual(["exchange.appraised"]);
    const [told] = await at.world.told({ id });
    expect(told).toMatchObject({ kind: "appraisal.given" });
    expect(JSON.stringify(told!.payload)).not.toContain("excellent");
    expect(await Promise.all([at.teacher, at.townPrincipal, at.coordinator, at.officer, await at.world.teacher(at.east), await at.world.teacher(at.town)].map((person) => at.world.hears(person, { id })))).toEqual([true, true, true, true, false, false]);
  });

  it("has no attendance where no place was planned", async () => {
    const { id } = await judge(await over(0));
    expect(await at.world.find(Appraisal, id)).toMatchObject({ attendance: null, planned: 0 });
  });

  it("counts a log whose place was moved away afterwards as a place", async () => {
    const place = await over(2);
    await logged(at.world, place);
    await at.world.query("delete from occupation where exchange_id = $1 and day = $2", [place.exchange.id, place.day]);
    const { id } = await judge(place);
    expect(await at.world.find(Appraisal, id)).toMatchObject({ planned: 2, logged: 1, attendance: 50 });
  });

  it.each(Object.values(ExchangeState).filter((state) => state !== "completed" && state !== "draft"))("is refused while the exchange is %s", async (state) => {
    const place = await over();
    await at.world.query("update exchange set state = $2 where id = $1", [place.exchange.id, state]);
    await expect(judge(place)).toBeRefused("CONFLICT", { extensions: { from: state, to: "appraised" } });
    expect(await at.world.query("select from appraisal", [])).toEqual([]);
  });

  it("is the host's principal's alone", async () => {
    const place = await over();
    const dean = await at.world.person("教务主任");
    await at.world.appoint(dean, "dean", "school", at.east);
    for (const person of [dean, at.townPrincipal, at.coordinator, at.officer, at.teacher]) await expect(judge(place, {}, person)).toBeRefused("FORBIDDEN");
    await expect(judge(place, {}, at.westPrincipal)).toBeRefused("NOT_FOUND", { field: "input.exchangeId" });
  });

  it("is refused with scores beyond a hundred and without words, and changes nothing", async () => {
    const place = await over();
    await expect(judge(place, { teaching: 101 })).toBeRefused("BAD_USER_INPUT", { field: "input.teaching" });
    await expect(judge(place, { body: "好" })).toBeRefused("BAD_USER_INPUT", { field: "input.body" });
    await expect(judge(place, { grade: "great" as never })).toBeRefused("BAD_USER_INPUT", { field: "input.grade" });
    expect(await at.world.find(Exchange, place.exchange.id)).toMatchObject({ state: "completed" });
  });

  it("is given once, by two at the same moment too", async () => {
    const place = await over();
    const done = await Promise.allSettled([judge(place), judge(place)]);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await at.world.query("select from appraisal", [])).toHaveLength(1);
  });

  it("is read by the teacher, who runs either school, the coordinator and the bureau; colleagues not", async () => {
    const { id } = await judge(await over());
    const sees = async (person: { id: string }): Promise<boolean> => {
      const viewer = await at.world.viewer(person);
      return transact(at.world.database.dataSource, viewer, (tx) => tx.see(appraisalPolicy, id, "input.id").then(() => true, () => false));
    };
    const who = [at.teacher, at.townPrincipal, at.eastPrincipal, at.coordinator, at.officer, at.westPrincipal, await at.world.teacher(at.town), await at.world.teacher(at.east)];
    expect(await Promise.all(who.map(sees))).toEqual([true, true, true, true, true, false, false, false]);
  });
});

describe("the teacher's answer", () => {
  it("stands beside it, once", async () => {
    const { id } = await judge(await over());
    await at.world.run(at.teacher, answerAppraisal, { id, version: 1, answer: "感谢学校的支持。" });
    expect(await at.world.find(Appraisal, id)).toMatchObject({ answer: "感谢学校的支持。", grade: "excellent", version: 2 });
    await expect(at.world.run(at.teacher, answerAppraisal, { id, version: 2, answer: "再补充一句。" })).toBeRefused("CONFLICT", { message: "appraisal.answered" });
  });

  it("comes within the days of the region's rule: on the last day still, on the next no more", async () => {
    const { id } = await judge(await over());
    await at.world.query("update appraisal set answer_until = $2 where id = $1", [id, at.world.day(-1)]);
    await expect(at.world.run(at.teacher, answerAppraisal, { id, version: 1, answer: "晚了" })).toBeRefused("CONFLICT", { message: "appraisal.answerLate" });
    await at.world.query("update appraisal set answer_until = $2 where id = $1", [id, at.world.today]);
    await at.world.run(at.teacher, answerAppraisal, { id, version: 1, answer: "最后一天" });
  });

  it("is his alone", async () => {
    const { id } = await judge(await over());
    await expect(at.world.run(at.eastPrincipal, answerAppraisal, { id, version: 1, answer: "代答" })).toBeRefused("FORBIDDEN");
    await expect(at.world.run(await at.world.teacher(at.town), answerAppraisal, { id, version: 1, answer: "代答" })).toBeRefused("NOT_FOUND");
  });
});

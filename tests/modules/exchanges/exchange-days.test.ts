import { afterEach, describe, expect, it } from "vitest";
import type { Person } from "../../../server/modules/identity";
import { exchangeDays, type ExchangeDaysInput } from "../../../server/modules/exchanges/exchange-days";
import { aScene, clear, drafted, nextDay, proposed, slot } from "./scene";

const at = aScene();
afterEach(() => clear(at));

const days = async (who: Person, input: Partial<ExchangeDaysInput>) =>
  exchangeDays(at.world.query, await at.world.viewer(who), { since: at.since, until: nextDay(at.since, 14), ...input } as ExchangeDaysInput);

describe("how much there is on a day", () => {
  it("counts lessons and people, a full-time stay on each of its days, and no draft", async () => {
    const other = await at.world.teacher(at.town);
    await proposed(at, { slots: [slot(2, "09:00", "09:40"), slot(2, "14:00", "14:40")] });
    await proposed(at, { kind: "shadowing", personId: other.id, slots: null, hostSchoolId: at.west.id, since: nextDay(at.since, 1), until: nextDay(at.since, 4) });
    await drafted(at, { personId: (await at.world.teacher(at.town)).id, slots: [slot(4, "09:00", "09:40")] });
    expect(await days(at.coordinator, { allianceId: at.alliance.id })).toEqual([
      { day: nextDay(at.since, 1), places: 2, people: 2, fullTime: 1, schoolIds: [at.east.id, at.west.id].toSorted() },
      { day: nextDay(at.since, 2), places: 0, people: 1, fullTime: 1, schoolIds: [at.west.id] },
      { day: nextDay(at.since, 3), places: 0, people: 1, fullTime: 1, schoolIds: [at.west.id] },
      { day: nextDay(at.since, 8), places: 2, people: 1, fullTime: 0, schoolIds: [at.east.id] },
    ]);
    expect((await days(at.coordinator, { schoolId: at.west.id })).map(({ day }) => day)).toEqual([1, 2, 3].map((by) => nextDay(at.since, by)));
    expect(await days(at.coordinator, { homeSchoolId: at.town.id })).toHaveLength(4);
    expect(await days(at.teacher, { personId: at.teacher.id })).toHaveLength(2);
  });

  it("counts for nobody what he may not see", async () => {
    await proposed(at);
    expect(await days(at.westPrincipal, { allianceId: at.alliance.id })).toEqual([]);
    expect(await days(await at.world.teacher(at.east), { schoolId: at.east.id })).toEqual([]);
    expect(await days(at.eastPrincipal, { schoolId: at.east.id })).toHaveLength(2);
  });

  it("refuses to be asked for nobody's days, for none, and for too many", async () => {
    await expect(days(at.coordinator, {})).toBeRefused("BAD_USER_INPUT", { message: "exchange.nameOne" });
    await expect(days(at.coordinator, { allianceId: at.alliance.id, until: at.since })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
    await expect(days(at.coordinator, { allianceId: at.alliance.id, until: nextDay(at.since, 500) })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
  });
});

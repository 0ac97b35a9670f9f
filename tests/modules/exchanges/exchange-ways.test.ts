import { afterEach, describe, expect, it } from "vitest";
import type { Person } from "../../../server/modules/identity";
import { exchangeWays } from "../../../server/modules/exchanges/exchange-ways";
import { aScene, clear, nextDay, proposed, slot } from "./scene";

const at = aScene();
afterEach(() => clear(at));

const ways = async (who: Person, days = 7) => exchangeWays(at.world.query, await at.world.viewer(who), { allianceId: at.alliance.id, since: at.since, until: nextDay(at.since, days) });

describe("ways between two schools of one day", () => {
  /** East in the morning, then east once more, then west in the afternoon: one way. */
  const twoSchools = async (): Promise<void> => {
    await proposed(at, { slots: [slot(2, "09:00", "09:40"), slot(2, "10:10", "10:50")] });
    await proposed(at, { hostSchoolId: at.west.id, slots: [slot(2, "14:00", "14:40"), slot(4, "09:00", "09:40")] });
  };

  it("tells how long they are as the database reckons them, and says nothing within one school or over night", async () => {
    await twoSchools();
    const [reckoned] = await at.world.query<{ minutes: number }>("select travel_minutes($1, $2, $3::date) as minutes", [at.east.id, at.west.id, nextDay(at.since, 1)]);
    const found = await ways(at.coordinator);
    expect(found).toEqual([expect.objectContaining({ minutes: reckoned!.minutes, between: 190, tooShort: false })]);
    const [from, to] = await Promise.all([found[0]!.occupationId, found[0]!.nextId].map((id) => at.world.query<{ school: string; ends: string }>("select school_id as school, to_char(upper(during) at time zone 'Asia/Shanghai', 'HH24:MI') as ends from occupation where id = $1", [id])));
    expect([from![0], to![0]]).toEqual([{ school: at.east.id, ends: "10:50" }, { school: at.west.id, ends: "14:40" }]);
    expect(await ways(at.coordinator, 14)).toHaveLength(2);
  });

  it("says that there is too little time where a way has become longer since it was booked", async () => {
    await twoSchools();
    const [one, other] = [at.east.id, at.west.id].toSorted();
    await at.world.query("insert into travel_time (id, one_id, other_id, minutes) values (gen_random_uuid(), $1, $2, 190)", [one, other]);
    expect(await ways(at.coordinator)).toMatchObject([{ minutes: 190, tooShort: false }]);
    await at.world.query("update travel_time set minutes = 191", []);
    expect(await ways(at.coordinator)).toMatchObject([{ minutes: 191, tooShort: true }]);
    await at.world.query("delete from travel_time", []);
  });

  it("tells nobody of a way to or from what he may not see, and refuses more than a fortnight", async () => {
    await twoSchools();
    expect(await ways(at.teacher)).toHaveLength(1);
    expect(await ways(at.townPrincipal)).toHaveLength(1);
    expect(await ways(at.eastPrincipal)).toEqual([]);
    await expect(ways(at.coordinator, 15)).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
  });
});

import { randomUUID } from "node:crypto";
import { Term } from "../../../server/modules/calendar";
import { TeachingLog } from "../../../server/modules/fieldwork";
import { writeLog } from "../../../server/modules/fieldwork/write-log";
import type { WriteLogInput } from "../../../server/modules/fieldwork/fieldwork.input";
import { sentFrom, taught, weekdaysBefore, type Taught } from "../../kit/builders/fieldwork";
import type { Scene } from "../exchanges/scene";

/** The term before the one of the scene: the days on which something was taught. */
export const termUntilNow = async (at: Scene): Promise<void> => {
  await at.world.add(Term, { regionId: at.county.id, schoolYear: 2025, season: "spring", since: at.world.day(-60), until: at.since });
};

/** The scene's teacher at the eastern school on the last school days, the latest first. */
export const lastDays = (at: Scene, count = 1, hour: readonly [string, string] = ["09:00", "09:40"]): Promise<Taught> =>
  taught(at.world, sentFrom(at.town, at.east, at.teacher, at.alliance), weekdaysBefore(at.world, count), hour, { room: "音乐室", className: "三（2）班" });

export const written = async (at: Scene, place: Taught, more: Partial<WriteLogInput> = {}, as: { id: string } = at.teacher): Promise<TeachingLog> => {
  const { id } = await at.world.run(as, writeLog, { clientId: randomUUID(), exchangeId: place.exchange.id, slotId: place.slot.id, day: place.day, topic: "认识音符", ...more });
  return at.world.find(TeachingLog, id);
};

export async function clearFieldwork(at: Scene): Promise<void> {
  for (const table of ["appraisal", "teaching_log", "occupation", "exchange_slot", "exchange_visit"]) await at.world.query(`delete from ${table}`, []);
  await at.world.query("update exchange set state = 'withdrawn'", []);
}

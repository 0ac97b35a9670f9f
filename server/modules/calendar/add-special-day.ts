import { badInput } from "../../kernel/errors";
import { dayPlus } from "../../kernel/time";
import { command } from "../../kernel/write";
import { regionPolicy } from "../schools";
import { AddSpecialDayInput } from "./calendar.input";
import { specialDayPolicy } from "./calendar.policy";
import { SpecialDay } from "./special-day.entity";
import { tellOfDay } from "./tell-of-calendar";

/** Days off or a moved working day of a region; there its word counts before that of the regions above and of the country. */
export const addSpecialDay = command("addSpecialDay", AddSpecialDayInput, { policy: specialDayPolicy, action: "add" }, async (tx, { kind, name, since, ...input }) => {
  const regionId = input.regionId ?? null;
  if (regionId !== null) await tx.see(regionPolicy, regionId, "input.regionId");
  const draft = { regionId, kind, name, since, until: input.until ?? dayPlus(since, 1), asWeekday: input.asWeekday ?? null };
  await tx.require(specialDayPolicy, "add", draft as SpecialDay);
  if (draft.until <= since) throw badInput("input.until", "calendar.dayLength");
  const day = await tx.add(SpecialDay, draft);
  await tellOfDay(tx, "specialDay.added", day);
  return { id: day.id };
});

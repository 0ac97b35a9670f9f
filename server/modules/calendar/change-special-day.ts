import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { ChangeSpecialDayInput } from "./calendar.input";
import { specialDayPolicy } from "./calendar.policy";
import { SpecialDay } from "./special-day.entity";
import { tellOfDay } from "./tell-of-calendar";

export const changeSpecialDay = command("changeSpecialDay", ChangeSpecialDayInput, { policy: specialDayPolicy, action: "change" }, async (tx, { id, version, name, since, until, asWeekday }) => {
  const before = await tx.take(specialDayPolicy, "change", id, version);
  const days = { since: since ?? before.since, until: until ?? before.until };
  if (days.until <= days.since) throw badInput("input.until", "calendar.dayLength");
  const day = await tx.change(SpecialDay, before, { ...days, ...(name ? { name } : {}), ...(asWeekday == null ? {} : { asWeekday: asWeekday === 0 ? null : asWeekday }) });
  await tellOfDay(tx, "specialDay.changed", day);
  return { id };
});

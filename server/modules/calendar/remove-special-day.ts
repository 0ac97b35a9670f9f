import { command } from "../../kernel/write";
import { RemoveFromCalendarInput } from "./calendar.input";
import { specialDayPolicy } from "./calendar.policy";
import { tellOfDay } from "./tell-of-calendar";

export const removeSpecialDay = command("removeSpecialDay", RemoveFromCalendarInput, { policy: specialDayPolicy, action: "remove" }, async (tx, { id, version }) => {
  const day = await tx.take(specialDayPolicy, "remove", id, version);
  await tx.query("delete from special_day where id = $1", [id]);
  await tellOfDay(tx, "specialDay.removed", day);
  return { removed: 1 };
});

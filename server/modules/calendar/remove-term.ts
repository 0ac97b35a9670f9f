import { command } from "../../kernel/write";
import { RemoveFromCalendarInput } from "./calendar.input";
import { termPolicy } from "./calendar.policy";
import { tellOfTerm } from "./tell-of-calendar";

/** Takes a term out of a region's calendar: from then on that of the region above holds. */
export const removeTerm = command("removeTerm", RemoveFromCalendarInput, { policy: termPolicy, action: "remove" }, async (tx, { id, version }) => {
  const term = await tx.take(termPolicy, "remove", id, version);
  await tx.query("delete from term where id = $1", [id]);
  await tellOfTerm(tx, "term.removed", term);
  return { removed: 1 };
});

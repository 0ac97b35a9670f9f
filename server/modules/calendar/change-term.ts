import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { requireYear } from "./add-term";
import { ChangeTermInput } from "./calendar.input";
import { termPolicy } from "./calendar.policy";
import { tellOfTerm } from "./tell-of-calendar";
import { Term } from "./term.entity";

export const changeTerm = command("changeTerm", ChangeTermInput, { policy: termPolicy, action: "change" }, async (tx, { id, version, since, until }) => {
  const before = await tx.take(termPolicy, "change", id, version);
  const days = { since: since ?? before.since, until: until ?? before.until };
  if (days.until <= days.since) throw badInput("input.until", "calendar.termLength");
  requireYear({ ...before, ...days });
  const term = await tx.change(Term, before, days);
  await tellOfTerm(tx, "term.changed", term);
  return { id };
});

import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { regionPolicy } from "../schools";
import { AddTermInput } from "./calendar.input";
import { termPolicy } from "./calendar.policy";
import { tellOfTerm } from "./tell-of-calendar";
import { Term } from "./term.entity";

/** Refuses days that are not of the school year they are entered for: a slip of a year would move everything that is dated. */
export function requireYear({ schoolYear, since, until }: Pick<Term, "schoolYear" | "since" | "until">): void {
  if (since < `${schoolYear}-07-01`) throw badInput("input.since", "calendar.termYear", { year: schoolYear });
  if (until > `${schoolYear + 1}-09-01`) throw badInput("input.until", "calendar.termYear", { year: schoolYear });
}

/** Enters a term of a region; the regions below follow it unless they enter that school year themselves. */
export const addTerm = command("addTerm", AddTermInput, { policy: termPolicy, action: "add" }, async (tx, { regionId, schoolYear, season, since, until }) => {
  await tx.see(regionPolicy, regionId, "input.regionId");
  const draft = { regionId, schoolYear, season, since, until };
  await tx.require(termPolicy, "add", draft as Term);
  if (until <= since) throw badInput("input.until", "calendar.termLength");
  requireYear(draft);
  const term = await tx.add(Term, draft);
  await tellOfTerm(tx, "term.added", term);
  return { id: term.id };
});

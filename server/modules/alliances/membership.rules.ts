import { badInput, Refusal } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { School } from "../schools";
import type { Alliance } from "./alliance.entity";
import { hasLead } from "./lead-schools";
import type { Membership } from "./membership.entity";

/** The day, when the membership lasts on it; CONFLICT when it has ended by then, BAD_USER_INPUT when it has not begun. */
export function requireDayOf({ since, until }: Membership, day: Day, field: string): Day {
  if (day < since) throw badInput(field, "membership.outside", { since });
  if (until !== null && day >= until) throw new Refusal("CONFLICT", "membership.ended", { field, values: { until }, extensions: { until } });
  return day;
}

/** An active alliance is never without a lead school: refuses to take this one away from a day on. */
export async function requireLeadWithout(tx: Transaction, alliance: Alliance, leaving: Membership, day: Day): Promise<void> {
  if (alliance.state !== "active") return;
  const { today } = tx.viewer;
  if (await hasLead(tx, alliance.id, day > today ? day : today, leaving.id)) return;
  throw new Refusal("CONFLICT", "membership.lastLead", { field: "input.id" });
}

export async function schoolName(tx: Transaction, id: string): Promise<string> {
  const [school] = await tx.find(School, "id", id);
  return school?.name ?? "";
}

import { Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { Appointment } from "./appointment.entity";
import { appointmentPolicy } from "./appointment.policy";

/** Whether the viewer could end everything that a module knows this person to be. */
type Check = (tx: Transaction, personId: string) => Promise<boolean>;
const checks: Check[] = [];

/** A module above says what else gives a person rights that not everybody who looks after accounts may hand out. */
export const alsoReaches = (check: Check): void => {
  checks.push(check);
};

/**
 * Whoever sets another's password could sign in as him, and whoever takes him on his staff reads and corrects what is
 * kept of him. So both are for those who could take from him every right that he has: a principal cannot reach the
 * bureau through an officer.
 */
export async function reaches(tx: Transaction, personId: string): Promise<boolean> {
  const appointments = await tx.find(Appointment, "personId", personId);
  for (const appointment of appointments) {
    if (appointment.until !== null && appointment.until <= tx.viewer.today) continue;
    if (!(await tx.can(appointmentPolicy, "dismiss", appointment))) return false;
  }
  for (const check of checks) if (!(await check(tx, personId))) return false;
  return true;
}

/** An account is looked after only by those who reach its owner. */
export async function requireReach(tx: Transaction, personId: string): Promise<void> {
  if (!(await reaches(tx, personId))) throw new Refusal("FORBIDDEN", "identity.reachesFurther");
}

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
 * Whoever sets another's password could sign in as him. So an account is looked after only by those who could take
 * from its owner every right that he has: a principal cannot reach the bureau through an officer who teaches at his school.
 */
export async function requireReach(tx: Transaction, personId: string): Promise<void> {
  const appointments = await tx.find(Appointment, "personId", personId);
  for (const appointment of appointments) {
    if (appointment.until !== null && appointment.until <= tx.viewer.today) continue;
    if (!(await tx.can(appointmentPolicy, "dismiss", appointment))) throw reachesFurther();
  }
  for (const check of checks) if (!(await check(tx, personId))) throw reachesFurther();
}

const reachesFurther = (): Refusal => new Refusal("FORBIDDEN", "identity.reachesFurther");

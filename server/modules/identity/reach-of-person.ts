import { Refusal } from "../../kernel/errors";
import { allOf, allowed, not, notOver, reach, type Rule } from "../../kernel/policy";
import type { Transaction } from "../../kernel/write";
import type { Account } from "./account.entity";
import { Appointment } from "./appointment.entity";
import { appointmentPolicy } from "./appointment.policy";

/** All that we ask of an account here is whose it is. */
type OfPerson = Pick<Account, "personId">;

const reached: Rule<OfPerson>[] = [not(reach<OfPerson, Appointment>("personId", Appointment, "personId", allOf<Appointment>(notOver("until"), not(allowed(() => appointmentPolicy, "dismiss")))))];

/**
 * Whoever sets another's password could sign in as him, and whoever takes him on his staff reads and corrects what is
 * kept of him. So both are for those who could take from him every right that he has: a principal cannot reach the
 * bureau through an officer.
 */
export const reachable: Rule<OfPerson> = { op: "allOf", of: reached };

/** A module above says what else gives a person rights that not everybody who looks after accounts may hand out: the rule holds where the viewer could end all of it. */
export const alsoReaches = (rule: Rule<OfPerson>): void => {
  reached.push(rule);
};

export const reaches = (tx: Transaction, personId: string): Promise<boolean> => tx.holds(reachable, { personId });

/** An account is looked after only by those who reach its owner. */
export async function requireReach(tx: Transaction, personId: string): Promise<void> {
  if (!(await reaches(tx, personId))) throw new Refusal("FORBIDDEN", "identity.reachesFurther");
}

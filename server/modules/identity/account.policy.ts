import { allOf, allowed, anyOf, holds, isNotSet, isSet, not, ongoing, own, policy, reach } from "../../kernel/policy";
import { Account } from "./account.entity";
import { Appointment } from "./appointment.entity";
import { appointmentPolicy } from "./appointment.policy";
import { reachable } from "./reach-of-person";

/** Whoever could dismiss its owner from what he is now looks after the account: the bureau for the researchers whom it appoints. */
const byWhoAppoints = reach<Account, Appointment>("personId", Appointment, "personId", allOf<Appointment>(ongoing("since", "until"), allowed(() => appointmentPolicy, "dismiss")));
const looksAfter = anyOf<Account>(holds("platform"), byWhoAppoints);

/** Not on one's own, and only where one reaches its owner: the commands refuse it and say why, `viewerCan` does not offer it. */
const mayAct = allOf<Account>(not(own("personId")), reachable);

/**
 * The account of a person belongs to him; a platform administrator looks after all. Who else may (the principal for
 * his staff, the bureau for its region) says the module that knows posts. Whoever looks after an account must also
 * be able to dismiss its owner from each of his appointments: see `requireReach`.
 */
export const accountPolicy = policy(
  "account",
  Account,
  { see: anyOf<Account>(own("personId"), looksAfter), open: looksAfter, disable: looksAfter, enable: looksAfter, resetPassword: looksAfter },
  { when: { disable: allOf<Account>(isNotSet("disabledAt"), mayAct), enable: allOf<Account>(isSet("disabledAt"), reachable), resetPassword: mayAct } },
);

import { anyOf, holds, isNotSet, isSet, own, policy } from "../../kernel/policy";
import { Account } from "./account.entity";

/**
 * The account of a person belongs to him; a platform administrator looks after all. Who else may (the principal for
 * his staff, the bureau for its region) says the module that knows posts. Whoever looks after an account must also
 * be able to dismiss its owner from each of his appointments: see `requireReach`.
 */
export const accountPolicy = policy(
  "account",
  Account,
  {
    see: anyOf<Account>(own("personId"), holds("platform")),
    open: holds("platform"),
    disable: holds("platform"),
    enable: holds("platform"),
    resetPassword: holds("platform"),
  },
  { when: { disable: isNotSet("disabledAt"), enable: isSet("disabledAt") } },
);

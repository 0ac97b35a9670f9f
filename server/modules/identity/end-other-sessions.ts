import { command } from "../../kernel/write";
import { Account } from "./account.entity";
import { endSessions } from "./end-sessions";
import { EmptyInput } from "./session.input";

/** Ends all of my sessions but the one that asks. */
export const endOtherSessions = command("endOtherSessions", EmptyInput, { personal: "one's own sessions" }, async (tx) => {
  const [account] = await tx.find(Account, "personId", tx.me);
  const ended = account ? await endSessions(tx, { accountId: account.id, except: tx.viewer.session }) : 0;
  return { ended };
});

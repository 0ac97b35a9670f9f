import { BROWSER, command } from "../../kernel/write";
import { Account } from "./account.entity";
import { endSessions } from "./end-sessions";
import { EmptyInput } from "./session.input";

/** Ends all of my browsers' sessions but the one that asks. Tokens are revoked one by one, since programs stand still without them. */
export const endOtherSessions = command("endOtherSessions", EmptyInput, { personal: "one's own sessions", grant: BROWSER }, async (tx) => {
  const [account] = await tx.find(Account, "personId", tx.me);
  const ended = account ? await endSessions(tx, { accountId: account.id, except: tx.viewer.session, kind: "browser" }) : 0;
  return { ended };
});

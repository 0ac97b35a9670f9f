import { command } from "../../kernel/write";
import { endSessions } from "./end-sessions";
import { EmptyInput } from "./session.input";

/** Ends the session that asks. */
export const signOut = command("signOut", EmptyInput, { personal: "one's own session", confined: true }, async (tx) => {
  const ended = tx.viewer.session === null ? 0 : await endSessions(tx, { id: tx.viewer.session });
  return { ended };
});

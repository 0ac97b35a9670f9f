import { BROWSER, command } from "../../kernel/write";
import { endSessions } from "./end-sessions";
import { EmptyInput } from "./session.input";

/** Ends the session that asks; a browser whose session is over already may leave as well. */
export const signOut = command("signOut", EmptyInput, { open: "whoever asks ends his own session and no other", grant: BROWSER }, async (tx) => {
  const ended = tx.viewer.session === null ? 0 : await endSessions(tx, { id: tx.viewer.session });
  return { ended };
});

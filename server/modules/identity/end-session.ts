import { Refusal } from "../../kernel/errors";
import { BROWSER, command } from "../../kernel/write";
import { endSessions } from "./end-sessions";
import { EndSessionInput } from "./session.input";
import { sessionPolicy } from "./session.policy";

/** Ends one of my sessions, e.g. on a device that is lost. */
export const endSession = command("endSession", EndSessionInput, { policy: sessionPolicy, action: "end", grant: BROWSER }, async (tx, { id }) => {
  const session = await tx.see(sessionPolicy, id, "input.id");
  await tx.require(sessionPolicy, "end", session);
  if ((await endSessions(tx, { id })) === 0) throw new Refusal("CONFLICT", "identity.sessionOver", { field: "input.id" });
  return { id };
});

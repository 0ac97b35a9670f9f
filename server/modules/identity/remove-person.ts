import { REMOVED_NAME } from "../../../shared/identity";
import { audit } from "../../kernel/audit";
import { badInput, Refusal } from "../../kernel/errors";
import { BROWSER, command } from "../../kernel/write";
import { Account } from "./account.entity";
import { endSessions } from "./end-sessions";
import { Person } from "./person.entity";
import { RemovePersonInput } from "./person.input";
import { personPolicy } from "./person.policy";
import { forgetEverywhere, whatStays } from "./personal-data";
import { requireReach } from "./reach-of-person";

/**
 * Drops a person who left: what was done stays, who did it is not said any more. Name and particulars, account, sessions
 * and what other modules keep in his name go in one transaction, and nothing brings them back.
 */
export const removePerson = command("removePerson", RemovePersonInput, { policy: personPolicy, action: "remove", secret: "the input repeats the name that is dropped", grant: BROWSER }, async (tx, { id, version, name }) => {
  const person = await tx.take(personPolicy, "remove", id, version);
  if (person.removedAt !== null) throw new Refusal("CONFLICT", "identity.personRemoved", { field: "input.id" });
  if (id === tx.me) throw new Refusal("CONFLICT", "identity.ownAccount", { field: "input.id" });
  await requireReach(tx, id);
  const standing = await whatStays(tx, id);
  if (Object.keys(standing).length > 0) throw new Refusal("CONFLICT", "identity.personStays", { field: "input.id", extensions: { standing } });
  // Asked to be typed, since nothing takes this back.
  if (name !== person.name) throw badInput("input.name", "identity.notTheName");
  const [account] = await tx.find(Account, "personId", id);
  if (account) await endSessions(tx, { accountId: account.id });
  await forgetEverywhere(tx, { id, name: person.name });
  await tx.change(Person, person, { name: REMOVED_NAME, gender: null, birthYear: null, phone: null, email: null, removedAt: new Date() });
  audit(tx, { action: "person.removed", subjectKind: "Person", subjectId: id, personId: id });
  tx.tell({ kind: "person.removed", subjectKind: "Person", subjectId: id, audience: [tx.me], payload: {} });
  return { id };
});

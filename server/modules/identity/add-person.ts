import { command } from "../../kernel/write";
import { Person } from "./person.entity";
import { AddPersonInput } from "./person.input";
import { personPolicy } from "./person.policy";

/** Enters a person; what he does at which school follows as a post. Until then only who entered him sees him. */
export const addPerson = command("addPerson", AddPersonInput, { policy: personPolicy, action: "add" }, async (tx, { name, gender, birthYear, phone, email }) => {
  const draft = { name, gender, birthYear, phone, email, addedById: tx.me };
  await tx.require(personPolicy, "add", draft as Person);
  const { id } = await tx.add(Person, draft);
  tx.tell({ kind: "person.added", subjectKind: "Person", subjectId: id, audience: [tx.me], payload: { name } });
  return { id };
});

import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { audienceOfPerson } from "./person-concerns";
import { Person } from "./person.entity";
import { ChangePersonInput } from "./person.input";
import { personPolicy } from "./person.policy";

/** Corrects what the register says of a person. */
export const changePerson = command("changePerson", ChangePersonInput, { policy: personPolicy, action: "change" }, async (tx, { id, version, name, gender, birthYear, phone, email }) => {
  const person = await tx.take(personPolicy, "change", id, version);
  if (name === null) throw badInput("input.name", "input.empty", { field: "name" });
  const changed = await tx.change(Person, person, { name, gender, birthYear, phone, email });
  // Which fields, not their values: a telephone number is not for everybody who is told.
  const fields = (["name", "gender", "birthYear", "phone", "email"] as const).filter((field) => changed[field] !== person[field]);
  const audience = fields.includes("name") ? await audienceOfPerson(tx, id) : [id];
  tx.tell({ kind: "person.changed", subjectKind: "Person", subjectId: id, audience, payload: { name: changed.name, changed: fields } });
  return { id };
});

import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Person } from "./person.entity";
import { ChangeMyProfileInput } from "./person.input";

/** What a person keeps of himself: how to reach him. */
export const changeMyProfile = command("changeMyProfile", ChangeMyProfileInput, { personal: "one's own person" }, async (tx, { version, gender, birthYear, phone, email }) => {
  await tx.query("select 1 from person where id = $1 for update", [tx.me]);
  const [me] = await tx.find(Person, "id", tx.me);
  if (!me) throw new Error("a viewer is a person");
  if (me.version !== version) throw new Refusal("CONFLICT", "kernel.changedMeanwhile", { field: "input.version", extensions: { currentVersion: me.version } });
  const changed = await tx.change(Person, me, { gender, birthYear, phone, email });
  const fields = (["gender", "birthYear", "phone", "email"] as const).filter((field) => changed[field] !== me[field]);
  tx.tell({ kind: "person.changed", subjectKind: "Person", subjectId: me.id, audience: [me.id], payload: { name: me.name, changed: fields } });
  return { id: me.id };
});

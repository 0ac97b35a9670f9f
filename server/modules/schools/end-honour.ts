import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { EndHonourInput } from "./honour.input";
import { PersonHonour } from "./person-honour.entity";
import { personHonourPolicy } from "./person-honour.policy";
import { requireOrder } from "./required";
import { tellOfPerson } from "./tell-of-person";

/** Ends an honour that is not renewed. */
export const endHonour = command("endHonour", EndHonourInput, { policy: personHonourPolicy, action: "end" }, async (tx, { id, version, ...input }) => {
  const honour = await tx.take(personHonourPolicy, "end", id, version);
  if (honour.until !== null && honour.until <= tx.viewer.today) throw new Refusal("CONFLICT", "schools.honourOver", { field: "input.id" });
  const until = input.until ?? tx.viewer.today;
  requireOrder(honour.since, until);
  await tx.change(PersonHonour, honour, { until });
  await tellOfPerson(tx, honour.personId, { kind: "honour.ended", subjectKind: "PersonHonour", subjectId: id, payload: { honour: honour.honour, until } });
  return { id };
});

import { command, rowOf } from "../../kernel/write";
import { changedFields } from "./changed-fields";
import { CorrectHonourInput } from "./honour.input";
import { PersonHonour } from "./person-honour.entity";
import { personHonourPolicy } from "./person-honour.policy";
import { requireNotEmptied, requireOrder } from "./required";
import { tellOfPerson } from "./tell-of-person";

/** Corrects an honour that was entered wrong. */
export const correctHonour = command("correctHonour", CorrectHonourInput, { policy: personHonourPolicy, action: "correct" }, async (tx, input) => {
  const { id, version } = input;
  const patch = rowOf(input);
  const honour = await tx.take(personHonourPolicy, "correct", id, version);
  requireNotEmptied(patch, "honour", "awardedBy", "since");
  requireOrder(patch.since ?? honour.since, patch.until === undefined ? honour.until : patch.until);
  const corrected = await tx.change(PersonHonour, honour, patch);
  const differing = changedFields(honour, corrected, ["honour", "awardedBy", "since", "until"]);
  await tellOfPerson(tx, honour.personId, { kind: "honour.corrected", subjectKind: "PersonHonour", subjectId: id, payload: { honour: corrected.honour, changed: differing } });
  return { id };
});

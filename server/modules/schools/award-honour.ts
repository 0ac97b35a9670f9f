import { command } from "../../kernel/write";
import { personPolicy } from "../identity";
import { AwardHonourInput } from "./honour.input";
import { PersonHonour } from "./person-honour.entity";
import { personHonourPolicy } from "./person-honour.policy";
import { requireOrder } from "./required";
import { tellOfPerson } from "./tell-of-person";

/** Honours a person. */
export const awardHonour = command("awardHonour", AwardHonourInput, { policy: personHonourPolicy, action: "award" }, async (tx, { personId, honour, ...input }) => {
  await tx.see(personPolicy, personId, "input.personId");
  const draft = { personId, honour, awardedBy: input.awardedBy ?? "", since: input.since ?? tx.viewer.today, until: input.until ?? null };
  await tx.require(personHonourPolicy, "award", draft as PersonHonour);
  requireOrder(draft.since, draft.until);
  const { id } = await tx.add(PersonHonour, draft);
  await tellOfPerson(tx, personId, { kind: "honour.awarded", subjectKind: "PersonHonour", subjectId: id, payload: { honour, awardedBy: draft.awardedBy, since: draft.since } });
  return { id };
});

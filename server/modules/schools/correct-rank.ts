import { command, rowOf } from "../../kernel/write";
import { changedFields } from "./changed-fields";
import { CorrectRankInput } from "./honour.input";
import { PersonRank } from "./person-rank.entity";
import { personRankPolicy } from "./person-rank.policy";
import { requireNotEmptied, requireOrder } from "./required";
import { tellOfPerson } from "./tell-of-person";

/** Corrects a title that was entered wrong. */
export const correctRank = command("correctRank", CorrectRankInput, { policy: personRankPolicy, action: "correct" }, async (tx, input) => {
  const { id, version } = input;
  const patch = rowOf(input);
  const rank = await tx.take(personRankPolicy, "correct", id, version);
  requireNotEmptied(patch, "rank", "since");
  requireOrder(patch.since ?? rank.since, patch.until === undefined ? rank.until : patch.until);
  const corrected = await tx.change(PersonRank, rank, patch);
  const differing = changedFields(rank, corrected, ["rank", "since", "until"]);
  await tellOfPerson(tx, rank.personId, { kind: "rank.corrected", subjectKind: "PersonRank", subjectId: id, payload: { rank: corrected.rank, changed: differing } });
  return { id };
});

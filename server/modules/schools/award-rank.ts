import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { personPolicy } from "../identity";
import { AwardRankInput } from "./honour.input";
import { PersonRank } from "./person-rank.entity";
import { personRankPolicy } from "./person-rank.policy";
import { tellOfPerson } from "./tell-of-person";

/** Gives a person a title; the one that he holds ends on the day on which it begins. */
export const awardRank = command("awardRank", AwardRankInput, { policy: personRankPolicy, action: "award" }, async (tx, { personId, rank, ...input }) => {
  await tx.see(personPolicy, personId, "input.personId");
  const since = input.since ?? tx.viewer.today;
  await tx.require(personRankPolicy, "award", { personId, rank, since } as PersonRank);
  const held = (await tx.find(PersonRank, "personId", personId)).find(({ until }) => until === null);
  if (held && held.since >= since) throw badInput("input.since", "schools.rankBackwards");
  if (held) await tx.change(PersonRank, held, { until: since });
  const { id } = await tx.add(PersonRank, { personId, rank, since });
  await tellOfPerson(tx, personId, { kind: "rank.awarded", subjectKind: "PersonRank", subjectId: id, payload: { rank, since, from: held?.rank ?? null, to: rank } });
  return { id };
});

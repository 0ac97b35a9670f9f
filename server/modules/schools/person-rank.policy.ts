import { policy, through } from "../../kernel/policy";
import { personPolicy } from "../identity";
import { PersonRank } from "./person-rank.entity";

/** The bureau awards and corrects; whoever sees the person sees his title. */
export const personRankPolicy = policy("personRank", PersonRank, {
  see: through("personId", personPolicy),
  award: through("personId", personPolicy, "honour"),
  correct: through("personId", personPolicy, "honour"),
});

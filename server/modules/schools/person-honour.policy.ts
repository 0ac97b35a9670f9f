import { policy, through } from "../../kernel/policy";
import { personPolicy } from "../identity";
import { PersonHonour } from "./person-honour.entity";

export const personHonourPolicy = policy("personHonour", PersonHonour, {
  see: through("personId", personPolicy),
  award: through("personId", personPolicy, "honour"),
  end: through("personId", personPolicy, "honour"),
  correct: through("personId", personPolicy, "honour"),
});

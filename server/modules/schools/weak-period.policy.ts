import { notOver, policy, through } from "../../kernel/policy";
import type { School } from "./school.entity";
import { schoolPolicy } from "./school.policy";
import { WeakPeriod } from "./weak-period.entity";

const marked = through<WeakPeriod, School>("schoolId", schoolPolicy, "markWeak");

/** That a school is weak is known to whoever sees the school; the bureau says so. */
export const weakPeriodPolicy = policy(
  "weakPeriod",
  WeakPeriod,
  { see: through<WeakPeriod, School>("schoolId", schoolPolicy), begin: marked, end: marked },
  { when: { end: notOver("until") } },
);

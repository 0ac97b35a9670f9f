import { isNotSet, policy, through } from "../../kernel/policy";
import type { School } from "./school.entity";
import { schoolPolicy } from "./school.policy";
import { TeachingPoint } from "./teaching-point.entity";

const managed = through<TeachingPoint, School>("schoolId", schoolPolicy, "manageTeachingPoints");

export const teachingPointPolicy = policy(
  "teachingPoint",
  TeachingPoint,
  { see: through<TeachingPoint, School>("schoolId", schoolPolicy), add: managed, change: managed, close: managed },
  { when: { close: isNotSet("closedOn") } },
);

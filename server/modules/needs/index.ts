import "./need.messages";
import "./needs.roots";
import "./needs.vocabulary";
import "./personal-data";
import { Need } from "./need.entity";
import { TaughtGrade, TaughtPeriods } from "./taught-periods.entity";

export const resolvers: readonly Function[] = [];

export { Need, TaughtGrade, TaughtPeriods };
export { fillNeed, reopenNeed } from "./fill-need";
export { bureauOf, needPolicy, runs } from "./need.policy";
export { NeedType } from "./need.type";

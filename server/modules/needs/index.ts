import "./need.messages";
import "./needs.roots";
import "./needs.vocabulary";
import "./personal-data";
import { Need } from "./need.entity";

export const resolvers: readonly Function[] = [];

export { Need };
export { fillNeed, reopenNeed } from "./fill-need";
export { bureauOf, needPolicy, runs } from "./need.policy";
export { NeedType } from "./need.type";

import { is, policy, reach, through } from "../../kernel/policy";
import { Hiring } from "./hiring.entity";
import { hiringPolicy } from "./hiring.policy";
import { HiringCriterion, HiringPost } from "./hiring-post.entity";

/** Posts and criteria are as public as the campaign, and change only while it is a draft. */
export const hiringCriterionPolicy = policy("hiringCriterion", HiringCriterion, { see: through<HiringCriterion, Hiring>("hiringId", hiringPolicy) });

const ofDraft = reach<HiringPost, Hiring>("hiringId", Hiring, "id", is("state", "draft"));
const changes = through<HiringPost, Hiring>("hiringId", hiringPolicy, "change");
export const hiringPostPolicy = policy("hiringPost", HiringPost, { see: through<HiringPost, Hiring>("hiringId", hiringPolicy), add: changes, change: changes, remove: changes }, { when: { change: ofDraft, remove: ofDraft } });

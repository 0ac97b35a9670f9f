import "./follow-hiring-calendar";
import "./hiring.messages";
import "./hiring.notifications";
import "./hiring.roots";
import "./hiring.vocabulary";
import "./personal-data";
import { Hiring, HiringAlliance, HiringRound, HiringSchool } from "./hiring.entity";
import { HiringApplication, HiringObjection, HiringPlacement, HiringRun, HiringWish } from "./hiring-application.entity";
import { HiringCandidate } from "./hiring-candidate.entity";
import { HiringPanelist, HiringSheet } from "./hiring-panel.entity";
import { HiringCriterion, HiringPost } from "./hiring-post.entity";
import { HiringFiguresResolver } from "./hiring-figures.resolver";
import { HiringResolver } from "./hiring.resolver";
import { HiringRoundResolver } from "./hiring-round.resolver";

export const resolvers = [HiringResolver, HiringRoundResolver, HiringFiguresResolver];

export { Hiring, HiringAlliance, HiringApplication, HiringCandidate, HiringCriterion, HiringObjection, HiringPanelist, HiringPlacement, HiringPost, HiringRound, HiringRun, HiringSchool, HiringSheet, HiringWish };
export { hiringPolicy } from "./hiring.policy";
export { HiringType } from "./hiring.type";

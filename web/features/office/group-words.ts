import { GroupRole as GroupRoles } from "../../../shared/office";
import { Honour as Honours, Stage as Stages, Subject as Subjects } from "../../../shared/schools";
import type { GroupRole, Honour, Stage, Subject } from "../../gql/graphql";

/** The vocabulary by its names in GraphQL. */
export const groupRoles = Object.keys(GroupRoles) as GroupRole[];
export const subjects = Object.keys(Subjects) as Subject[];
export const stages = Object.keys(Stages) as Stage[];
export const honours = Object.keys(Honours) as Honour[];

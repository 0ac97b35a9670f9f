import { allOf, anyOf, holds, is, own, policy, through, within, type Rule } from "../../kernel/policy";
import { type Alliance, alliancePolicy } from "../alliances";
import { type Region, regionPolicy } from "../schools";
import { PeopleGroup } from "./people-group.entity";

/** Who manages the scope of a group: he may share it with all who belong there. */
const manages: Rule<PeopleGroup> = anyOf<PeopleGroup>(
  allOf<PeopleGroup>(is("scopeKind", "alliance"), through<PeopleGroup, Alliance>("scopeId", alliancePolicy, "sendNotice")),
  allOf<PeopleGroup>(is("scopeKind", "region"), through<PeopleGroup, Region>("scopeId", regionPolicy, "askSchools")),
  within<PeopleGroup>("scopeId", "principalOf"),
);
const belongs: Rule<PeopleGroup> = anyOf<PeopleGroup>(manages, within("scopeId", "alliances"), within("scopeId", "schools"), within("scopeId", "regionsAbove"));
const keeps: Rule<PeopleGroup> = anyOf<PeopleGroup>(own("ownerId"), allOf<PeopleGroup>(is("shared", true), manages));

/** Seeing a group says nothing of who is in it: of those each sees whom he sees anyway. */
export const peopleGroupPolicy = policy("peopleGroup", PeopleGroup, {
  see: anyOf<PeopleGroup>(own("ownerId"), allOf<PeopleGroup>(is("shared", true), belongs), holds("platform")),
  change: keeps,
  remove: keeps,
  share: manages,
});

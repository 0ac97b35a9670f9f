import type { Relation } from "typeorm";
import { GroupRole, GroupScope } from "../../../shared/office";
import { Honour, Stage, Subject } from "../../../shared/schools";
import { Adds, Count, Enum, EnumList, Flag, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import { ongoing } from "../../kernel/policy";
import { AppointedRole } from "../../../shared/identity";
import { AllianceType } from "../alliances";
import { Appointment, PersonType } from "../identity";
import { RegionType, SchoolType } from "../schools";
import { PeopleGroup, PeopleGroupMember } from "./people-group.entity";
import { peopleGroupPolicy } from "./people-group.policy";

const members = { link: { via: PeopleGroupMember, from: "groupId", to: "personId", unique: true } };

@Table(PeopleGroup, {
  description: "People 群组 gathered by a rule over an alliance, a region or a school, so that who leaves is out at once; or one by one.",
  policy: peopleGroupPolicy,
  orders: { NAME: ["name", "id"], NEWEST: ["-createdAt", "-id"] },
})
export class PeopleGroupType implements Pick<PeopleGroup, "id" | "name" | "ownerId" | "shared" | "scopeKind" | "scopeId" | "roles" | "subjects" | "stages" | "honours" | "version" | "createdAt"> {
  @Id() id!: string;
  @Text("Its name.", { filter: true }) name!: string;
  @Id("Who made it.") ownerId!: string;
  @Flag("Whether all who belong to its scope see it.", { filter: true }) shared!: boolean;
  @Enum(GroupScope, "Where its rule gathers people; empty where they are picked one by one.", { filter: true }) scopeKind!: GroupScope | null;
  @Id("The alliance, region or school in which it gathers them.") scopeId!: string | null;
  @EnumList(GroupRole, "Whom its rule gathers: who is one of these there.") roles!: GroupRole[];
  @EnumList(Subject, "Of the teachers, those of one of these subjects; all when empty.") subjects!: Subject[];
  @EnumList(Stage, "Of the teachers, those of one of these stages; all when empty.") stages!: Stage[];
  @EnumList(Honour, "Of the teachers, those with one of these honours; all when empty.") honours!: Honour[];
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was made.") createdAt!: Date;
  @One("Who made it.", () => PersonType, "ownerId") owner!: Ref<PersonType>;
  @One("The alliance in which it gathers people.", () => AllianceType, "scopeId") alliance!: Ref<Relation<AllianceType>>;
  @One("The region in which it gathers people.", () => RegionType, "scopeId") region!: Ref<RegionType>;
  @One("The school in which it gathers people.", () => SchoolType, "scopeId") school!: Ref<SchoolType>;
  @Many("Who belongs to it now, as far as you may see them.", () => PersonType, "id", members) members!: Connection<PersonType>;
  @Count("How many of those who belong to it now you may see.", () => PersonType, "id", members) memberCount!: number;
}

/** What the directory 通讯录 looks people up by, beside what schools know of them. */
@Adds(() => PersonType, {
  group: {
    description: "Belongs to this group now.",
    column: "id",
    via: PeopleGroupMember,
    pick: "personId",
    match: "groupId",
    // Through the group itself, so that one that the viewer may not see gathers nobody.
    next: { via: PeopleGroup, pick: "id", match: "id" },
  },
  role: { description: "Has this appointment today.", column: "id", via: Appointment, pick: "personId", match: "role", kind: "enum", values: AppointedRole, where: ongoing("since", "until") as never },
})
export class PersonInDirectory {}

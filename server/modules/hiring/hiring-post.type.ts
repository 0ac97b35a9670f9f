import type { Relation } from "typeorm";
import { Subject } from "../../../shared/schools";
import { Adds, Enum, Flag, Id, Integer, Many, One, Table, Text, type Connection, type Ref } from "../../kernel/read/decorators";
import { SchoolType } from "../schools";
import { HiringType } from "./hiring.type";
import { hiringCriterionPolicy, hiringPostPolicy } from "./hiring-post.policy";
import { HiringCriterion, HiringPost } from "./hiring-post.entity";

@Table(HiringCriterion, { description: "What the panel judges by, published before anybody applies.", policy: hiringCriterionPolicy, orders: { ORDER: ["ordinal", "id"] } })
export class HiringCriterionType implements Pick<HiringCriterion, "id" | "hiringId" | "ordinal" | "name" | "says" | "weight" | "most"> {
  @Id() id!: string;
  @Id("The campaign.") hiringId!: string;
  @Integer("Its place in the list.") ordinal!: number;
  @Text("What it is called.") name!: string;
  @Text("What points are given for.") says!: string;
  @Integer("Its weight, of 100.") weight!: number;
  @Integer("The most points that a judge gives.") most!: number;
}

@Table(HiringPost, { description: "Places of a subject at a school 岗位.", policy: hiringPostPolicy, orders: { SCHOOL: ["schoolId", "subject", "id"], ENTERED: ["id"] } })
export class HiringPostType implements Pick<HiringPost, "id" | "hiringId" | "schoolId" | "subject" | "places" | "contested" | "approved" | "actual" | "version"> {
  @Id() id!: string;
  @Id("The campaign.") hiringId!: string;
  @Id("The school.") schoolId!: string;
  @Enum(Subject, "The subject.", { filter: true }) subject!: Subject;
  @Integer("How many are placed in all rounds together. Who is exempt keeps one of a contested line.") places!: number;
  @Flag("Who holds a post of this line competes for it; else only its free places are filled.", { filter: true }) contested!: boolean;
  @Integer("Approved posts when the line was made.") approved!: number | null;
  @Integer("Filled posts when the line was made.") actual!: number | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
}

@Adds(() => HiringType)
export class HiringsPosts {
  @Many("What the panel judges by.", () => HiringCriterionType, "hiringId") criteria!: Connection<HiringCriterionType>;
  @Many("The posts that are filled.", () => HiringPostType, "hiringId") posts!: Connection<HiringPostType>;
}

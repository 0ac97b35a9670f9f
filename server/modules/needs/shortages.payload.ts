import { Field, ID, Int, ObjectType } from "type-graphql";
import { Subject } from "../../../shared/schools";
import { Guarded } from "../../kernel/read";

@Guarded("Part of an answer about schools that the viewer looks after.")
@ObjectType({ description: "A subject at a school, in periods a week." })
export class SubjectShortage {
  @Field(() => Subject, { description: "The subject." }) subject!: Subject;
  @Field(() => Number, { description: "What the curriculum plan in force prescribes for its classes." }) prescribed!: number;
  @Field(() => Number, { description: "What own teachers teach." }) taught!: number;
  @Field(() => Number, { description: "How much of that counts, grade by grade: more than prescribed in one makes up for nothing in another." }) counted!: number;
  @Field(() => Number, { description: "What guests of approved exchanges give." }) guests!: number;
  @Field(() => Number, { description: "What own teachers and guests give of what is prescribed." }) offered!: number;
  @Field(() => Number, { description: "What nobody gives." }) missing!: number;
  @Field(() => Int, { description: "What open needs for itinerants ask for and nobody fills yet." }) asked!: number;
  @Field(() => Number, { nullable: true, description: "Offering rate 开课率 with guests: offered over prescribed, 0 to 1; empty where nothing is prescribed." }) rate!: number | null;
  @Field(() => Number, { nullable: true, description: "Offering rate of own teachers alone: counted over prescribed." }) ownRate!: number | null;
  @Field(() => Int, { nullable: true, description: "Posts that are approved for the school year; empty where the bureau has not said." }) approvedPosts!: number | null;
  @Field(() => Int, { nullable: true, description: "Posts that are filled on the day, where there is a quota. Fewer than approved are a shortage 缺编, more a surplus 超编." }) filledPosts!: number | null;
}

@Guarded("Of a school that the viewer looks after: the policy stands in the statement.")
@ObjectType({ description: "What a school lacks, by subject." })
export class SchoolShortage {
  @Field(() => ID, { description: "The school." }) schoolId!: string;
  @Field(() => String, { description: "Its name." }) school!: string;
  @Field(() => Boolean, { description: "Whether it has entered what it teaches; what it lacks is not known otherwise." }) entered!: boolean;
  @Field(() => Number, { description: "Periods a week that are prescribed, over the subjects asked for." }) prescribed!: number;
  @Field(() => Number, { description: "What nobody gives of them." }) missing!: number;
  @Field(() => Number, { nullable: true, description: "Offering rate with guests, over the subjects asked for." }) rate!: number | null;
  @Field(() => Number, { nullable: true, description: "Offering rate of own teachers alone." }) ownRate!: number | null;
  @Field(() => [SubjectShortage], { description: "By subject." }) subjects!: SubjectShortage[];
}

@Guarded("Sums over schools that the viewer looks after.")
@ObjectType({ description: "A subject over all schools asked for, in periods a week." })
export class ShortageTotal {
  @Field(() => Subject, { description: "The subject." }) subject!: Subject;
  @Field(() => Number, { description: "Prescribed." }) prescribed!: number;
  @Field(() => Number, { description: "Given by own teachers and guests." }) offered!: number;
  @Field(() => Number, { description: "Given by nobody." }) missing!: number;
  @Field(() => Int, { description: "Asked for by open needs." }) asked!: number;
  @Field(() => Int, { description: "Schools that lack some." }) schoolsShort!: number;
  @Field(() => Number, { nullable: true, description: "Offering rate with guests." }) rate!: number | null;
}

@Guarded("Lists only schools that the viewer looks after: the policy stands in the statement.")
@ObjectType({ description: "A page of schools with what they lack, and the sums over all of them." })
export class ShortagePage {
  @Field(() => [SchoolShortage], { description: "The schools of this page." }) schools!: SchoolShortage[];
  @Field(() => [ShortageTotal], { description: "By subject, over all pages." }) totals!: ShortageTotal[];
  @Field(() => Int, { description: "How many schools all pages have." }) schoolCount!: number;
  @Field(() => Int, { description: "How many of the place's schools have not entered what they teach." }) silentCount!: number;
  @Field(() => String, { nullable: true, description: "Give it as `after` for the next page; empty on the last." }) endCursor!: string | null;
}

import { Field, ID, ObjectType } from "type-graphql";
import { BigIntScalar, Guarded } from "../../kernel/read";

@Guarded("Given to whoever has the space, and to those who look after the school.")
@ObjectType("FileSpace", { description: "The room that a school, or a person without one, has for files." })
export class FileSpace {
  @Field(() => ID, { nullable: true, description: "The school; empty for a person's own." }) schoolId!: string | null;
  @Field(() => String, { nullable: true, description: "Its name; empty for a person's own." }) schoolName!: string | null;
  @Field(() => BigIntScalar, { description: "Bytes that files take." }) used!: string;
  @Field(() => BigIntScalar, { description: "How many files there are." }) files!: string;
  @Field(() => BigIntScalar, { description: "Bytes that uploads under way will take." }) coming!: string;
  @Field(() => BigIntScalar, { description: "Bytes that there are: the policy `schoolFiles` of the school's region." }) quota!: string;
}

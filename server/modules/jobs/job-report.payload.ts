import { Field, Int, ObjectType } from "type-graphql";
import { Guarded, MomentScalar } from "../../kernel/read";

@Guarded("Part of the report on jobs, which is for the platform's administrators.")
@ObjectType({ description: "How one kind of job fared." })
export class JobKindReport {
  @Field({ description: "The job's name, e.g. sendMail." }) name!: string;
  @Field(() => String, { nullable: true, description: "When it repeats: a cron line on the clock of Asia/Shanghai; empty for what is ordered." }) every!: string | null;
  @Field(() => Int, { description: "Orders that wait, those for a later hour too." }) waiting!: number;
  @Field(() => Int, { description: "Runs under way." }) running!: number;
  @Field(() => Int, { description: "Runs of the last 24 hours that ended well." }) done!: number;
  @Field(() => Int, { description: "Orders of the last 24 hours that were given up." }) failed!: number;
  @Field(() => MomentScalar, { nullable: true, description: "When the last run ended." }) lastRunAt!: Date | null;
  @Field(() => String, { nullable: true, description: "What the last order that was given up said, for who looks after the server." }) lastError!: string | null;
}

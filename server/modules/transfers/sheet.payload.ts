import { Field, ObjectType } from "type-graphql";
import { Guarded } from "../../kernel/read";

@Guarded("What a sheet looks like is no secret.")
@ObjectType("SheetWord", { description: "A word that a cell may say." })
export class SheetWordPayload {
  @Field(() => String, { description: "As `cells` have it." }) code!: string;
  @Field(() => String, { description: "As people write it, in your language." }) label!: string;
}

@Guarded("What a sheet looks like is no secret.")
@ObjectType("SheetColumn", { description: "A column of a sheet." })
export class SheetColumnPayload {
  @Field(() => String, { description: "Its key in `cells`, `reasons` and `changes`." }) key!: string;
  @Field(() => String, { description: "Its header, in your language." }) header!: string;
  @Field(() => String, { description: "text, day, integer, decimal, enum, flag or list." }) kind!: string;
  @Field(() => Boolean, { description: "Each row needs it." }) required!: boolean;
  @Field(() => Boolean, { description: "A row that is not here yet needs it." }) requiredToAdd!: boolean;
  @Field(() => String, { description: "As somebody writes it in a Chinese file." }) example!: string;
  @Field(() => String, { nullable: true, description: "What the header cannot say." }) hint!: string | null;
  @Field(() => [SheetWordPayload], { description: "What a cell may say, where that is a choice." }) words!: SheetWordPayload[];
}

@Guarded("What a sheet looks like is no secret.")
@ObjectType("Sheet", { description: "A kind of table that is brought as a file." })
export class SheetPayload {
  @Field(() => String, { description: "Its name for `startImport`." }) name!: string;
  @Field(() => String, { description: "What it is called, in your language." }) title!: string;
  @Field(() => String, { description: "What a row stands for." }) about!: string;
  @Field(() => Boolean, { description: "Whether you may bring such files; each row is judged by itself." }) mayImport!: boolean;
  @Field(() => [SheetColumnPayload], { description: "Its columns, in the order of the template; a file may have them in any." }) columns!: SheetColumnPayload[];
}

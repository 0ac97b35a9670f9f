import { Field, ID, ObjectType } from "type-graphql";
import { Guarded } from "../../kernel/read";

@Guarded("Repeats what the viewer was just allowed to change.")
@ObjectType("AttachmentsChanged", { description: "Whose attachments changed; read them there." })
export class AttachmentsChanged {
  @Field(() => String, { description: "GraphQL type of what carries the files." }) subjectKind!: string;
  @Field(() => ID, { description: "Id of what carries the files." }) subjectId!: string;
}

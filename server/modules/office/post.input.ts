import { InputType } from "type-graphql";
import { COMMENT_MAX, HIDING_REASON_MAX, MENTIONS_MAX, POST_MAX, POST_PICTURES_MAX, PostPlace, Reaction } from "../../../shared/posts";
import { CommandInput, EnumInput, IdInput, IdListInput, TextInput, VersionedInput } from "../../kernel/write";

@InputType({ description: "A new post." })
export class PublishPostInput extends CommandInput {
  @EnumInput(PostPlace, "In what kind of place.") scopeKind!: PostPlace;
  @IdInput("The alliance or the school.") scopeId!: string;
  @TextInput("The words; may be empty where there are pictures.", { nullable: true, max: POST_MAX }) body?: string | null;
  @IdListInput("Pictures that you have uploaded, in their order.", { nullable: true, max: POST_PICTURES_MAX }) fileIds?: string[] | null;
  @IdListInput("Whom it names by @: people who may read it; they are told.", { nullable: true, max: MENTIONS_MAX }) mentionIds?: string[] | null;
}

@InputType({ description: "Other words or pictures of a post of your own. What is not given stays." })
export class EditPostInput extends VersionedInput {
  @TextInput("The words.", { nullable: true, max: POST_MAX }) body?: string | null;
  @IdListInput("Its pictures, in their order: these and no others.", { nullable: true, max: POST_PICTURES_MAX }) fileIds?: string[] | null;
  @IdListInput("Whom it names by @: these and no others; who was not named before is told.", { nullable: true, max: MENTIONS_MAX }) mentionIds?: string[] | null;
}

@InputType({ description: "Which post or comment, in the version that you saw." })
export class SaidInput extends VersionedInput {}

@InputType({ description: "Which post or comment is hidden, and why." })
export class HideSaidInput extends VersionedInput {
  @TextInput("Why; its author reads it.", { min: 1, max: HIDING_REASON_MAX }) reason!: string;
}

@InputType({ description: "A comment to a post." })
export class AddCommentInput extends CommandInput {
  @IdInput("The post.") postId!: string;
  @TextInput("The words.", { min: 1, max: COMMENT_MAX }) body!: string;
  @IdListInput("Whom it names by @: people who may read it; they are told.", { nullable: true, max: MENTIONS_MAX }) mentionIds?: string[] | null;
}

@InputType({ description: "What you say to a post without words." })
export class ReactInput extends CommandInput {
  @IdInput("The post.") postId!: string;
  @EnumInput(Reaction, "What; empty takes back what you said.", { nullable: true }) kind?: Reaction | null;
}

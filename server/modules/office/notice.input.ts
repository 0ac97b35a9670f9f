import { InputType } from "type-graphql";
import { NOTICE_BODY_MAX, NOTICE_NUMBER_MAX, NOTICE_TITLE_MAX, NoticeRecipients } from "../../../shared/office";
import type { Day } from "../../kernel/time";
import { CommandInput, DayInput, EnumInput, FlagInput, IdInput, IdListInput, TextInput, VersionedInput } from "../../kernel/write";

const MOST_SCHOOLS = 1000;
const MOST_FILES = 20;

@InputType({ description: "A new notice, still a draft." })
export class DraftNoticeInput extends CommandInput {
  @IdInput("The alliance that sends it; this or the region.", { nullable: true }) allianceId?: string | null;
  @IdInput("The region whose bureau sends it; this or the alliance.", { nullable: true }) regionId?: string | null;
  @TextInput("Its title.", { min: 1, max: NOTICE_TITLE_MAX }) title!: string;
  @TextInput("What it says: plain text, paragraphs apart by an empty line.", { nullable: true, max: NOTICE_BODY_MAX }) body?: string | null;
  @TextInput("Its number 文号; given with the publication when nothing is said.", { nullable: true, max: NOTICE_NUMBER_MAX }) number?: string | null;
  @DayInput("The day by which each school signs.", { nullable: true }) dueOn?: Day | null;
  @FlagInput("Whether all staff of the schools read it, not their principals and deans alone.", { nullable: true }) staffRead?: boolean | null;
  @EnumInput(NoticeRecipients, "To which schools it goes; all when nothing is said.", { nullable: true }) recipients?: NoticeRecipients | null;
  @IdListInput("The schools, where they are chosen one by one.", { nullable: true, max: MOST_SCHOOLS }) schoolIds?: string[] | null;
  @IdInput("The group whose schools it goes to.", { nullable: true }) groupId?: string | null;
  @IdListInput("Your files that come with it, in their order.", { nullable: true, max: MOST_FILES }) fileIds?: string[] | null;
}

@InputType({ description: "Other words of a draft. What is left out stays." })
export class ChangeNoticeInput extends VersionedInput {
  @TextInput("Its title.", { nullable: true, min: 1, max: NOTICE_TITLE_MAX }) title?: string | null;
  @TextInput("What it says.", { nullable: true, max: NOTICE_BODY_MAX }) body?: string | null;
  @TextInput("Its number 文号.", { nullable: true, max: NOTICE_NUMBER_MAX }) number?: string | null;
  @DayInput("The day by which each school signs; null for none.", { nullable: true }) dueOn?: Day | null;
  @FlagInput("Whether all staff of the schools read it.", { nullable: true }) staffRead?: boolean | null;
  @EnumInput(NoticeRecipients, "To which schools it goes.", { nullable: true }) recipients?: NoticeRecipients | null;
  @IdListInput("The schools, where they are chosen one by one.", { nullable: true, max: MOST_SCHOOLS }) schoolIds?: string[] | null;
  @IdInput("The group whose schools it goes to.", { nullable: true }) groupId?: string | null;
  @IdListInput("The files that come with it, in their order.", { nullable: true, max: MOST_FILES }) fileIds?: string[] | null;
}

@InputType({ description: "The draft to publish." })
export class PublishNoticeInput extends VersionedInput {}
@InputType({ description: "The notice to close." })
export class CloseNoticeInput extends VersionedInput {}
@InputType({ description: "The notice to wait for again." })
export class ReopenNoticeInput extends VersionedInput {}
@InputType({ description: "The notice to take back." })
export class WithdrawNoticeInput extends VersionedInput {
  @TextInput("Why: the schools read it.", { min: 1, max: 500 }) reason!: string;
}
@InputType({ description: "The notice of which to remind." })
export class RemindNoticeInput extends VersionedInput {}
@InputType({ description: "The draft to throw away." })
export class DiscardNoticeInput extends VersionedInput {}
@InputType({ description: "The notice to write anew." })
export class CopyNoticeInput extends CommandInput {
  @IdInput("The notice whose words and recipients the new draft takes.") noticeId!: string;
}
@InputType({ description: "A school's signature." })
export class SignNoticeInput extends VersionedInput {
  @TextInput("What the school has to say with it.", { nullable: true, max: 500 }) remark?: string | null;
}

import { InputType } from "type-graphql";
import { languages } from "../../kernel/messages";
import { CommandInput, FlagInput, IdInput, IdListInput, IntInput, TextInput } from "../../kernel/write";

@InputType({ description: "Which lines you have read: some by their ids, or all up to one." })
export class ReadNotificationsInput extends CommandInput {
  @IdListInput("Lines that you have read; what is not yours changes nothing.", { nullable: true }) ids?: string[] | null;
  @IdInput("The newest line that you have seen: it and all older ones are read.", { nullable: true }) upTo?: string | null;
}

@InputType({ description: "Which lines shall be unread again: some by their ids, or all that one reading took off." })
export class UnreadNotificationsInput extends CommandInput {
  @IdListInput("Lines; what is not yours changes nothing.", { nullable: true }) ids?: string[] | null;
  @IdInput("The reading to take back, as `readNotifications` answered it.", { nullable: true }) readingId?: string | null;
}

@InputType({ description: "How you want to hear of a kind of matter." })
export class SwitchNotificationInput extends CommandInput {
  @TextInput("The kind, as `notificationSettings` names it.", { min: 3, max: 60 }) kind!: string;
  @FlagInput("Whether it stands in your notifications.") page!: boolean;
  @FlagInput("Whether it goes into your daily mail.") mail!: boolean;
}

@InputType({ description: "When and in which language you want to be told. What is not given stays; null empties it." })
export class ChangeNotificationTimesInput extends CommandInput {
  @TextInput("The language of mails to you: zh or en.", { nullable: true, max: 2, pattern: new RegExp(`^(${languages.join("|")})$`) }) language?: "zh" | "en" | null;
  @IntInput("The hour of your daily mail, 0 to 23; null: no mail.", { nullable: true, min: 0, max: 23 }) digestHour?: number | null;
  @IntInput("The first hour in which you are left in peace; null: no such hours.", { nullable: true, min: 0, max: 23 }) quietFrom?: number | null;
  @IntInput("The first hour no longer; smaller than the first when it lies after midnight.", { nullable: true, min: 0, max: 23 }) quietUntil?: number | null;
}

import { Field, ID, Int, ObjectType } from "type-graphql";
import { Guarded, MomentScalar } from "../../kernel/read";

@Guarded("Tells the viewer what he himself has just done.")
@ObjectType({ description: "What was read, so that it can be taken back." })
export class NotificationsRead {
  @Field(() => ID, { nullable: true, description: "Takes this reading back with `unreadNotifications`; empty when nothing was unread." }) readingId!: string | null;
  @Field(() => Int, { description: "How many lines changed." }) changed!: number;
}

@Guarded("Tells the viewer about his own settings and nothing else.")
@ObjectType({ description: "How you hear of a kind of matter." })
export class NotificationKindSetting {
  @Field(() => String, { description: "The kind, e.g. membership.began." }) kind!: string;
  @Field(() => Boolean, { description: "Whether it stands in your notifications." }) page!: boolean;
  @Field(() => Boolean, { description: "Whether it goes into your daily mail." }) mail!: boolean;
}

@Guarded("Tells the viewer about his own settings and nothing else.")
@ObjectType({ description: "How you are told." })
export class NotificationSettings {
  @Field(() => [NotificationKindSetting], { description: "Every kind, whether you have said something of it or not." }) kinds!: NotificationKindSetting[];
  @Field(() => String, { description: "The language of mails to you: zh or en." }) language!: string;
  @Field(() => Int, { nullable: true, description: "The hour of your daily mail, in your time zone; empty: no mail." }) digestHour!: number | null;
  @Field(() => Int, { nullable: true, description: "The first hour in which you are left in peace: no mail, and nothing rings." }) quietFrom!: number | null;
  @Field(() => Int, { nullable: true, description: "The first hour no longer." }) quietUntil!: number | null;
  @Field(() => String, { description: "The time zone in which hours are meant." }) zone!: string;
  @Field(() => Boolean, { description: "Whether it is quiet now." }) quietNow!: boolean;
  @Field(() => MomentScalar, { description: "The moment for which `quietNow` is true." }) asOf!: Date;
}

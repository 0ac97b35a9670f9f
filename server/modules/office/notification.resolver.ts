import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { Runs } from "../../kernel/write";
import { changeNotificationTimes as changeTimes } from "./change-notification-times";
import { notificationSettings } from "./notification-settings";
import { ChangeNotificationTimesInput, ReadNotificationsInput, SwitchNotificationInput, UnreadNotificationsInput } from "./notification.input";
import { NotificationSettings, NotificationsRead } from "./notification.payload";
import { readNotifications as read } from "./read-notifications";
import { switchNotification as switchKind } from "./switch-notification";
import { unreadNotifications as unread } from "./unread-notifications";

@Resolver()
export class NotificationResolver {
  @Guarded("Tells the viewer about his own settings and nothing else.")
  @Query(() => NotificationSettings, { nullable: true, description: "How you are told; null when nobody is signed in." })
  async notificationSettings(@Ctx() { query, viewer }: Context): Promise<NotificationSettings | null> {
    return viewer.me === null ? null : notificationSettings(query, viewer.me);
  }

  @Runs(read)
  @Mutation(() => NotificationsRead, { description: "Marks notifications as read: some, or all up to the newest that you have seen." })
  readNotifications(@Arg("input", { description: "Which." }) input: ReadNotificationsInput, @Ctx() ctx: Context): Promise<NotificationsRead> {
    return ctx.run(read, input);
  }

  @Runs(unread)
  @Mutation(() => NotificationsRead, { description: "Makes notifications unread again: some, or all that one reading took off." })
  unreadNotifications(@Arg("input", { description: "Which." }) input: UnreadNotificationsInput, @Ctx() ctx: Context): Promise<NotificationsRead> {
    return ctx.run(unread, input);
  }

  @Runs(switchKind)
  @Mutation(() => NotificationSettings, { nullable: true, description: "Says how you want to hear of a kind: on the page, by mail, both, or not at all." })
  async switchNotification(@Arg("input", { description: "Which kind, and how." }) input: SwitchNotificationInput, @Ctx() ctx: Context): Promise<NotificationSettings | null> {
    await ctx.run(switchKind, input);
    return this.notificationSettings(ctx);
  }

  @Runs(changeTimes)
  @Mutation(() => NotificationSettings, { nullable: true, description: "Says when and in which language you want to be told." })
  async changeNotificationTimes(@Arg("input", { description: "What changes." }) input: ChangeNotificationTimesInput, @Ctx() ctx: Context): Promise<NotificationSettings | null> {
    await ctx.run(changeTimes, input);
    return this.notificationSettings(ctx);
  }
}

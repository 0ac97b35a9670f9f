import "./notification.entity";
import "./notification.messages";
import "./notification.rules";
import "./notification.type";
import "./notification-preference.entity";
import "./notification-setting.entity";
import { NotificationResolver } from "./notification.resolver";

export { deriveNotifications, NOTIFICATIONS_CURSOR, NOTIFICATIONS_LOCK } from "./derive-notifications";
export { Notification } from "./notification.entity";
export { notificationPolicy } from "./notification.policy";
export { NotificationType } from "./notification.type";
export * from "./notifies";

export const resolvers = [
  NotificationResolver,
];

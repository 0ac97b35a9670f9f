export { Glance } from "./glance";
export { NotificationList } from "./notification-list";
export { NotificationSettings } from "./notification-settings";

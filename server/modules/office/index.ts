import "./notification.entity";
import "./notification.messages";
import "./notification.rules";
import "./notification.type";
import "./notification-preference.entity";
import "./notification-setting.entity";
import { NotificationResolver } from "./notification.resolver";
import "./approval.scope";
import "./approval.notifications";
import "./approval.roots";
import "./office.messages";
import "./office.vocabulary";
import { ApprovalResolver } from "./approval.resolver";

export { approvalKind, type ApprovalKind } from "./approval-kinds";
export { Approval, ApprovalSnooze, ApprovalStep } from "./approval.entity";
export { approvalPolicy, approvalStepPolicy, delegationPolicy } from "./approval.policy";
export { ApprovalStepType, ApprovalType } from "./approval.type";
export { askApproval, type Asked, type AskedStep } from "./ask-approval";
export { Delegation } from "./delegation.entity";
export { DelegationType } from "./delegation.type";
export { withdrawApprovalsOf } from "./withdraw-approval";
export { deriveNotifications, NOTIFICATIONS_CURSOR, NOTIFICATIONS_LOCK } from "./derive-notifications";
export { Notification } from "./notification.entity";
export { notificationPolicy } from "./notification.policy";
export { NotificationType } from "./notification.type";
export * from "./notifies";

export const resolvers = [
  ApprovalResolver,
  NotificationResolver,
];

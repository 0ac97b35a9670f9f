import "./notification.entity";
import "./notification.messages";
import "./notification.rules";
import "./notification.type";
import "./notification-preference.entity";
import "./notification-setting.entity";
import { NotificationResolver } from "./notification.resolver";
import "./post.messages";
import "./post.notifies";
import "./post.type";
import "./post.vocabulary";
import { PostResolver } from "./post.resolver";
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
export { Post } from "./post.entity";
export { PostComment } from "./post-comment.entity";
export { PostMention } from "./post-mention.entity";
export { PostReaction } from "./post-reaction.entity";
export { postCommentPolicy, postPolicy } from "./post.policy";
export { PostCommentType } from "./post-comment.type";
export { PostType } from "./post.type";

export const resolvers = [
  ApprovalResolver,
  NotificationResolver,
  PostResolver,
];

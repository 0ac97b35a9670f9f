import "./digest.messages";
import "./notification.entity";
import "./notification.messages";
import "./notification.rules";
import "./notification.type";
import "./notification-preference.entity";
import "./notification-setting.entity";
import "./send-digest";
import { NotificationResolver } from "./notification.resolver";
import "./post.messages";
import "./post.notifies";
import "./post.type";
import "./post.vocabulary";
import { PostResolver } from "./post.resolver";
import "./deliver-webhook";
import "./paint-demonstration";
import "./webhook.messages";
import "./webhook.notifies";
import "./webhook.type";
import "./webhook.vocabulary";
import { WebhookResolver } from "./webhook.resolver";
import "./exported";
import "./approval.scope";
import "./approval.notifications";
import "./approval.roots";
import "./notice.notifications";
import "./notice.roots";
import "./office.doors";
import "./office.messages";
import "./office.vocabulary";
import "./personal-data";
import "./remind-approvals";
import { ApprovalResolver } from "./approval.resolver";
import { NoticeResolver } from "./notice.resolver";
import { PeopleGroupResolver } from "./people-group.resolver";

export { approvalKind, type ApprovalKind } from "./approval-kinds";
export { Approval, ApprovalSnooze, ApprovalStep } from "./approval.entity";
export { approvalPolicy, approvalStepPolicy, delegationPolicy } from "./approval.policy";
export { ApprovalStepType, ApprovalType } from "./approval.type";
export { askApproval, type Asked, type AskedStep } from "./ask-approval";
export { Delegation } from "./delegation.entity";
export { DelegationType } from "./delegation.type";
export { Notice, NoticeReceipt } from "./notice.entity";
export { noticePolicy, noticeReceiptPolicy } from "./notice.policy";
export { PeopleGroup } from "./people-group.entity";
export { peopleGroupPolicy } from "./people-group.policy";
export { withdrawApprovalsOf } from "./withdraw-approval";
export { deriveNotifications, NOTIFICATIONS_CURSOR, NOTIFICATIONS_LOCK } from "./derive-notifications";
export { Notification } from "./notification.entity";
export { timesOf } from "./notification-settings";
export { notificationPolicy } from "./notification.policy";
export { NotificationType } from "./notification.type";
export * from "./notifies";
export { paintScenes } from "./paint-scenes";
export { matchWebhooks } from "./match-webhooks";
export { allowPrivateAddresses } from "./post-to";
export { Webhook } from "./webhook.entity";
export { WebhookDelivery } from "./webhook-delivery.entity";
export { webhookDeliveryPolicy, webhookPolicy } from "./webhook.policy";
export { Post } from "./post.entity";
export { PostComment } from "./post-comment.entity";
export { PostMention } from "./post-mention.entity";
export { PostReaction } from "./post-reaction.entity";
export { postCommentPolicy, postPolicy } from "./post.policy";
export { PostCommentType } from "./post-comment.type";
export { PostType } from "./post.type";

export const resolvers = [
  ApprovalResolver,
  NoticeResolver,
  PeopleGroupResolver,
  NotificationResolver,
  PostResolver,
  WebhookResolver,
];

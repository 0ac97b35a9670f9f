import { messages, say, type Language, type Sentences } from "../../kernel/messages";

/** What the readable page calls the parts of what is held, and their columns; a name without words stands as it is. */
const parts: Sentences = {
  person: { zh: "基本信息", en: "Person" },
  account: { zh: "账号", en: "Account" },
  sessions: { zh: "登录会话与访问令牌", en: "Sessions and tokens" },
  invitations: { zh: "邀请", en: "Invitations" },
  linkedIdentities: { zh: "单点登录身份", en: "Single sign-on" },
  appointments: { zh: "任命", en: "Appointments" },
  activity: { zh: "我的操作动态", en: "What I did" },
  audit: { zh: "审计日志", en: "Audit log" },
  letters: { zh: "系统邮件", en: "Letters" },
  posts: { zh: "任职", en: "Posts" },
  ranks: { zh: "职称", en: "Titles" },
  honours: { zh: "荣誉", en: "Honours" },
  planItems: { zh: "我负责的计划事项", en: "Items of plans" },
  exports: { zh: "我的导出", en: "Exports" },
  approvals: { zh: "我发起的审批", en: "Approvals that I asked for" },
  decisions: { zh: "我作出的审批", en: "My decisions" },
  delegations: { zh: "审批委托", en: "Delegations" },
  receipts: { zh: "公文签收", en: "Receipts of notices" },
  notices: { zh: "我发的公文", en: "Notices that I made" },
  notifications: { zh: "通知", en: "Notifications" },
  circlePosts: { zh: "工作圈帖子", en: "Posts that I wrote" },
  comments: { zh: "评论", en: "Comments" },
  mentions: { zh: "提到我的帖子", en: "Posts that mention me" },
  groups: { zh: "群组", en: "Groups" },
  notificationSettings: { zh: "通知设置", en: "Notification settings" },
  notificationTimes: { zh: "通知时间", en: "Notification times" },
  exchanges: { zh: "交流", en: "Exchanges" },
  exchangeDays: { zh: "交流日程", en: "Days of exchanges" },
  needs: { zh: "我提出的需求", en: "Needs that I asked for" },
  attachments: { zh: "附件", en: "Attachments" },
  uploads: { zh: "未完成的上传", en: "Uploads under way" },
  bin: { zh: "我删除的内容", en: "What I threw away" },
  webhooks: { zh: "我建立的机器人推送", en: "Webhooks" },
  reactions: { zh: "回应", en: "Reactions" },
  imports: { zh: "导入记录", en: "Imports" },
  files: { zh: "文件", en: "Files" },
  policyRules: { zh: "我改过的政策数据", en: "Rules that I changed" },
  statistics: { zh: "我办理的年度统计", en: "Year statistics that I handled" },
  calendarLinks: { zh: "我的日历订阅", en: "Calendar links" },
  calendarEvents: { zh: "发往日历的日程", en: "Events told to calendars" },
  calendarLetters: { zh: "日程确认邮件", en: "Letters of events" },
  tasks: { zh: "任务", en: "Tasks" },
};
const columns: Sentences = {
  name: { zh: "姓名", en: "Name" }, gender: { zh: "性别", en: "Gender" }, birth_year: { zh: "出生年份", en: "Year of birth" }, phone: { zh: "电话", en: "Telephone" }, email: { zh: "邮箱", en: "E-mail" },
  entered_at: { zh: "录入时间", en: "Entered" }, opened_at: { zh: "开通时间", en: "Opened" }, login: { zh: "登录名", en: "Login" }, must_change_password: { zh: "须改密码", en: "Must change password" }, disabled_at: { zh: "停用时间", en: "Disabled" },
  token_name: { zh: "令牌名称", en: "Token" }, device: { zh: "设备", en: "Device" }, address: { zh: "网络地址", en: "Address" }, began_at: { zh: "开始", en: "Began" }, last_seen_at: { zh: "最近使用", en: "Last used" }, expires_at: { zh: "到期", en: "Expires" }, ended_at: { zh: "结束", en: "Ended" },
  role: { zh: "角色", en: "Role" }, scope_kind: { zh: "范围类别", en: "Scope" }, scope_id: { zh: "范围编号", en: "Scope id" }, since: { zh: "自", en: "Since" }, until: { zh: "至", en: "Until" },
  kind: { zh: "类别", en: "Kind" }, at: { zh: "时间", en: "At" }, payload: { zh: "内容", en: "Content" }, action: { zh: "操作", en: "Action" }, as_what: { zh: "我的身份", en: "As" }, detail: { zh: "详情", en: "Detail" },
  issuer: { zh: "认证方", en: "Issuer" }, recipient: { zh: "收件人", en: "To" }, subject: { zh: "主题", en: "Subject" }, state: { zh: "状态", en: "State" },
  school: { zh: "学校", en: "School" }, duty: { zh: "职务", en: "Duty" }, subjects: { zh: "学科", en: "Subjects" }, stages: { zh: "学段", en: "Stages" }, rank: { zh: "职称", en: "Title" }, honour: { zh: "荣誉", en: "Honour" }, awarded_by: { zh: "授予单位", en: "Awarded by" },
  alliance: { zh: "联盟", en: "Alliance" }, title: { zh: "标题", en: "Title" }, practice: { zh: "方面", en: "Practice" }, due_on: { zh: "截止", en: "Due" }, done_on: { zh: "完成", en: "Done" },
  rule: { zh: "规则", en: "Rule" }, region: { zh: "行政区", en: "Region" }, reason: { zh: "原因", en: "Reason" }, year: { zh: "学年", en: "School year" }, stage: { zh: "学段", en: "Stage" }, entered: { zh: "由我填报", en: "Entered by me" }, confirmed: { zh: "由我确认", en: "Confirmed by me" }, locked: { zh: "由我锁定", en: "Locked by me" },
  type: { zh: "类型", en: "Type" }, rows: { zh: "行数", en: "Rows" }, size: { zh: "大小（字节）", en: "Bytes" }, uploaded_at: { zh: "上传时间", en: "Uploaded" },
  remark: { zh: "备注", en: "Remark" }, note: { zh: "说明", en: "Note" }, kinds: { zh: "类别", en: "Kinds" }, number: { zh: "文号", en: "Number" }, body: { zh: "正文", en: "Text" },
  on_page: { zh: "页面内", en: "In the page" }, by_mail: { zh: "邮件", en: "By mail" }, language: { zh: "语言", en: "Language" }, digest_hour: { zh: "每日摘要时间", en: "Digest at" }, quiet_from: { zh: "免打扰自", en: "Quiet from" }, quiet_until: { zh: "免打扰至", en: "Quiet until" },
  sheet: { zh: "表格", en: "Sheet" }, added: { zh: "新增", en: "Added" }, changed: { zh: "修改", en: "Changed" },
};

messages({
  "privacy.fileName": { zh: "我的个人数据", en: "My personal data" },
  "privacy.asOf": { zh: "平台截至 {day} 保存的关于您的全部数据。密码和访问令牌只以不可还原的形式保存，不在其中。", en: "Everything that the platform held about you on {day}. Passwords and tokens are kept in a form that cannot be read back, and are not in it." },
  "privacy.nothing": { zh: "没有。", en: "Nothing." },
  ...Object.fromEntries(Object.entries(parts).map(([name, words]) => [`privacy.part.${name}`, words])),
  ...Object.fromEntries(Object.entries(columns).map(([name, words]) => [`privacy.column.${name}`, words])),
});

const worded = (known: Sentences, kind: string, name: string, language: Language): string => (name in known ? say(`privacy.${kind}.${name}`, language) : name);
export const partWords = (name: string, language: Language): string => worded(parts, "part", name, language);
export const columnWords = (name: string, language: Language): string => worded(columns, "column", name, language);

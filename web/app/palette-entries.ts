import { IconBuilding, IconCalendar, IconChartBar, IconDownload, IconEyeCheck, IconFileText, IconFlag, IconLock, IconMap2, IconPaperclip, IconPlus, IconScale, IconSend, IconSettings, IconShieldCheck, IconTableImport, IconTrash, IconUserPlus, IconUserShare, IconUserShield, IconUsersGroup, type TablerIcon, IconBell, IconBellCog, IconWebhook } from "@tabler/icons-react";
import type { Viewer } from "./viewer";

/** What Ctrl+K offers beside the rail. Whoever adds a page or an action adds a line here, and its name to the catalogue `palette`. */
export interface PaletteEntry {
  /** `?do=…` opens a dialog of the page: the page asks `useAsked("…")`. */
  readonly to: string;
  /** A key in `palette:pages` or `palette:actions`. */
  readonly name: string;
  readonly icon: TablerIcon;
  /** By what it is found beside its name: the other language, pinyin whole and by initials, other names. */
  readonly words: string;
  /** Left out for those who would find nothing there, or may not do it. */
  readonly when?: (viewer: Viewer) => boolean;
}

const may = (permission: string) => (viewer: Viewer) => viewer.permissions.includes(permission);

/** Pages that stand in no rail. */
export const furtherPages: readonly PaletteEntry[] = [
  { to: "/groups", name: "groups", icon: IconUsersGroup, words: "groups 群组 qunzu qz" },
  { to: "/inbox/sent", name: "sent", icon: IconSend, words: "sent approvals that i asked for 我发起的审批 wofaqideshenpi wfqdsp" },
  { to: "/inbox/delegations", name: "delegations", icon: IconUserShare, words: "delegation of approvals away 审批委托 shenpiweituo spwt 代办 daiban" },
  { to: "/calendar", name: "calendar", icon: IconCalendar, words: "school calendar terms holidays 校历 xiaoli xl 学期 xueqi 放假 fangjia 调休 tiaoxiu" },
  { to: "/imports", name: "imports", icon: IconTableImport, words: "import upload excel csv 导入 daoru dr 批量 piliang 上传 shangchuan 表格 biaoge", when: may("import.start") },
  { to: "/regions", name: "regions", icon: IconMap2, words: "regions 行政区 xingzhengqu xzq" },
  { to: "/administration/appointments", name: "appointments", icon: IconUserShield, words: "appointments roles 任命 renming rm 角色 juese" },
  { to: "/exports", name: "exports", icon: IconDownload, words: "exports my downloads 我的导出 wodedaochu wddc 导出 daochu dc 下载 xiazai" },
  { to: "/administration/policy", name: "policy", icon: IconScale, words: "policy data rules 政策数据 zhengceshuju zcsj 规则 guize gz" },
  { to: "/statistics", name: "statistics", icon: IconChartBar, words: "year statistics 年度统计 niandutongji ndtj 统计 tongji tj" },
  { to: "/quota", name: "quota", icon: IconUsersGroup, words: "staffing quota posts 教师编制 jiaoshibianzhi jsbz 编制 bianzhi bz 缺编 quebian 超编 chaobian" },
  { to: "/profile/files", name: "files", icon: IconPaperclip, words: "my files uploads attachments 我的文件 wodewenjian wdwj 文件 wenjian 附件 fujian" },
  { to: "/notifications", name: "notifications", icon: IconBell, words: "notifications inbox unread 通知 tongzhi tz 未读 weidu wd" },
  { to: "/profile/notifications", name: "notificationSettings", icon: IconBellCog, words: "notification settings digest quiet hours 通知设置 tongzhishezhi tzsz 免打扰 miandarao mdr" },
  { to: "/administration/webhooks", name: "webhooks", icon: IconWebhook, words: "webhooks robots chat 消息推送 xiaoxituisong xxts 群机器人 qunjiqiren qjqr", when: may("webhook.register") },
  { to: "/profile/security", name: "security", icon: IconLock, words: "account security password sessions 账号安全 zhanghaoanquan zhaq 密码 mima mm" },
  { to: "/profile/data", name: "privacy", icon: IconEyeCheck, words: "privacy personal data export 隐私与数据 yinsi yinsiyushuju ysysj 个人数据 gerenshuju grsj 谁能看到 sheinengkandao" },
  { to: "/bin", name: "bin", icon: IconTrash, words: "bin trash undo restore 回收站 huishouzhan hsz 恢复 huifu 删除 shanchu" },
  { to: "/administration/audit", name: "audit", icon: IconShieldCheck, words: "audit log 审计日志 shenjirizhi sjrz 登录记录 denglujilu", when: may("platform.administer") },
  { to: "/profile/settings", name: "settings", icon: IconSettings, words: "settings language 设置 shezhi sz 语言 yuyan yy 深色 shense dark" },
];

/** What one may do from anywhere. */
export const actions: readonly PaletteEntry[] = [
  { to: "/notices/new", name: "newNotice", icon: IconFileText, words: "new notice write 起草公文 qicaogongwen qcgw 通知 tongzhi", when: may("notice.draft") },
  { to: "/groups?do=new", name: "newGroup", icon: IconUsersGroup, words: "new group 新建群组 xinjianqunzu xjqz" },
  { to: "/alliances?do=new", name: "newAlliance", icon: IconFlag, words: "new found alliance 新建联盟 xinjianlianmeng xjlm 成立 chengli", when: may("alliance.create") },
  { to: "/schools?do=new", name: "newSchool", icon: IconBuilding, words: "new add school 添加学校 tianjiaxuexiao tjxx 新建 xinjian", when: may("school.add") },
  { to: "/people?do=new", name: "newPerson", icon: IconUserPlus, words: "new add person teacher 添加人员 tianjiarenyuan tjry 新增 xinzeng", when: may("person.add") },
  { to: "/administration/appointments?do=new", name: "appoint", icon: IconPlus, words: "new appointment appoint 任命 renming rm 新任命 xinrenming xrm", when: may("appointment.appoint") },
];

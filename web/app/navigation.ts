import { IconAffiliate, IconArrowsLeftRight, IconBuilding, IconHome, IconAddressBook, IconFileText, IconInbox, IconTimeline, IconUserCircle, IconUsers, IconUserShield, type TablerIcon } from "@tabler/icons-react";
import type { Viewer } from "./viewer";

export interface Destination {
  readonly to: string;
  /** A key in `frame:nav`. */
  readonly name: "home" | "inbox" | "notices" | "directory" | "activity" | "alliances" | "exchanges" | "schools" | "people" | "administration" | "profile";
  readonly icon: TablerIcon;
  /** By what Ctrl+K finds it beside its name: the other language, pinyin whole and by initials, other names. */
  readonly words: string;
  /** On a phone only four fit beside the menu. */
  readonly onPhone: boolean;
  /** Left out for those who would find nothing there. */
  readonly when?: (viewer: Viewer) => boolean;
}

/** What the rail, the bottom bar and Ctrl+K offer. A page without a line here is reached from another page. */
export const destinations: readonly Destination[] = [
  { to: "/", name: "home", icon: IconHome, words: "home 工作台 gongzuotai gzt 首页 shouye", onPhone: true },
  { to: "/inbox", name: "inbox", icon: IconInbox, words: "inbox approvals 收件箱 shoujianxiang sjx 审批 shenpi sp 待办 daiban", onPhone: true },
  { to: "/notices", name: "notices", icon: IconFileText, words: "notices 公文 gongwen gw 通知 tongzhi 签收 qianshou", onPhone: false },
  { to: "/activity", name: "activity", icon: IconTimeline, words: "activity feed 工作圈 gongzuoquan gzq 动态 dongtai", onPhone: true },
  { to: "/alliances", name: "alliances", icon: IconAffiliate, words: "alliances 联盟 lianmeng lm 集团 jituan 协作区 xiezuoqu", onPhone: true },
  { to: "/exchanges", name: "exchanges", icon: IconArrowsLeftRight, words: "exchanges 教师交流 jiaoshijiaoliu jsjl 轮岗 lungang 走教 zoujiao 排班 paiban board calendar needs offers", onPhone: true },
  { to: "/schools", name: "schools", icon: IconBuilding, words: "schools 学校 xuexiao xx", onPhone: false },
  { to: "/people", name: "people", icon: IconUsers, words: "people 人员 renyuan ry 老师 laoshi 教师 jiaoshi teachers staff", onPhone: false },
  { to: "/directory", name: "directory", icon: IconAddressBook, words: "directory contacts 通讯录 tongxunlu txl 电话 dianhua", onPhone: false },
  {
    to: "/administration",
    name: "administration",
    icon: IconUserShield,
    words: "administration accounts 管理 guanli gl 账号 zhanghao zh",
    onPhone: false,
    when: ({ permissions }) => permissions.includes("account.open") || permissions.includes("appointment.appoint") || permissions.includes("webhook.register"),
  },
  { to: "/profile", name: "profile", icon: IconUserCircle, words: "me account 我的 wode wd 资料 ziliao", onPhone: false },
];

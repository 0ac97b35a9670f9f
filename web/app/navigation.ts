import { IconAffiliate, IconBuilding, IconHome, IconTimeline, IconUserCircle, IconUsers, IconUserShield, type TablerIcon } from "@tabler/icons-react";
import type { Viewer } from "./viewer";

export interface Destination {
  readonly to: string;
  /** A key in `frame:nav`. */
  readonly name: "home" | "activity" | "alliances" | "schools" | "people" | "administration" | "profile";
  readonly icon: TablerIcon;
  /** Further words by which Ctrl+K finds it, pinyin among them. */
  readonly words: string;
  /** On a phone only four fit beside the menu. */
  readonly onPhone: boolean;
  /** Left out for those who would find nothing there. */
  readonly when?: (viewer: Viewer) => boolean;
}

/** What the rail, the bottom bar and Ctrl+K offer. A page without a line here is reached from another page. */
export const destinations: readonly Destination[] = [
  { to: "/", name: "home", icon: IconHome, words: "home gongzuotai gzt shouye", onPhone: true },
  { to: "/activity", name: "activity", icon: IconTimeline, words: "activity feed gongzuoquan gzq dongtai", onPhone: true },
  { to: "/alliances", name: "alliances", icon: IconAffiliate, words: "alliances lianmeng lm jituan xiezuoqu", onPhone: true },
  { to: "/schools", name: "schools", icon: IconBuilding, words: "schools xuexiao xx regions xingzhengqu", onPhone: true },
  { to: "/people", name: "people", icon: IconUsers, words: "people renyuan ry laoshi jiaoshi teachers staff", onPhone: false },
  {
    to: "/administration",
    name: "administration",
    icon: IconUserShield,
    words: "administration accounts appointments guanli gl zhanghao renming",
    onPhone: false,
    when: ({ permissions }) => permissions.includes("account.open") || permissions.includes("appointment.appoint"),
  },
  { to: "/profile", name: "profile", icon: IconUserCircle, words: "account settings password language wode zhanghao mima yuyan shezhi", onPhone: false },
];

/** The seven kinds of exchange, each with its approval steps and its shape in time. */
export const ExchangeKind = {
  /** 交流轮岗 */
  ROTATION: "rotation",
  /** 走教 / 跑教 */
  ITINERANT: "itinerant",
  /** 支教 */
  SUPPORT: "support",
  /** 送教 / 送课下乡 */
  OUTREACH: "outreach",
  /** 跟岗学习 */
  SHADOWING: "shadowing",
  /** 挂职 */
  SECONDMENT: "secondment",
  /** 名师带教 / 青蓝工程 */
  MENTORING: "mentoring",
} as const;
export type ExchangeKind = (typeof ExchangeKind)[keyof typeof ExchangeKind];

/** How a kind lies in time: the whole period, slots that come back each week, or dated visits and meetings. */
export type ExchangeShape = "fullTime" | "weekly" | "dated";
export const shapeOf: Readonly<Record<ExchangeKind, ExchangeShape>> = {
  rotation: "fullTime",
  support: "fullTime",
  shadowing: "fullTime",
  secondment: "fullTime",
  itinerant: "weekly",
  outreach: "dated",
  mentoring: "dated",
};

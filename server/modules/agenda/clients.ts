import { CalendarClient } from "../../../shared/agenda";

/** By what programs name themselves, the more particular first: some pretend to be browsers. */
const MARKS: readonly (readonly [RegExp, CalendarClient])[] = [
  [/wxwork/i, CalendarClient.WECOM],
  [/dingtalk/i, CalendarClient.DINGTALK],
  [/feishu|lark\//i, CalendarClient.FEISHU],
  [/google-calendar/i, CalendarClient.GOOGLE],
  [/thunderbird/i, CalendarClient.THUNDERBIRD],
  [/outlook|microsoft office|microsoft\.exchange|exchange\//i, CalendarClient.OUTLOOK],
  [/dataaccessd|calendaragent|coredav|^ios\/|^mac ?os|accountsd/i, CalendarClient.APPLE],
  [/mozilla\//i, CalendarClient.BROWSER],
];

/** The family of a program: enough to know one's own devices again, and no more is kept. */
export const clientOf = (agent = ""): CalendarClient => MARKS.find(([mark]) => mark.test(agent))?.[1] ?? CalendarClient.OTHER;

import { allOf, anyOf, is, isNot, isNotSet, policy, reach, through, within, type Rule } from "../../kernel/policy";
import { type Alliance, alliancePolicy } from "../alliances";
import { type Region, regionPolicy } from "../schools";
import { Notice, NoticeReceipt } from "./notice.entity";
import { noticeStates } from "./notice.states";

/** The people of the sender: who runs the alliance, the officers of the region and of those above. */
const sends = anyOf<Notice>(through<Notice, Alliance>("allianceId", alliancePolicy, "sendNotice"), through<Notice, Region>("regionId", regionPolicy, "askSchools"));
const went = isNot<Notice>("state", "draft");
const to = (rule: Rule<NoticeReceipt>): Rule<Notice> => reach<Notice, NoticeReceipt>("id", NoticeReceipt, "noticeId", rule);
const draft = is<Notice>("state", "draft");

/** Principals and deans of the schools to which it went; their staff too where it says so. */
const receives = anyOf<Notice>(
  allOf(went, to(anyOf<NoticeReceipt>(within("schoolId", "principalOf"), within("schoolId", "deanOf")))),
  allOf(went, is<Notice>("staffRead", true), to(within("schoolId", "schools"))),
);

export const noticePolicy = policy(
  "notice",
  Notice,
  { see: anyOf(sends, receives), write: sends, change: sends, publish: sends, close: sends, reopen: sends, withdraw: sends, remind: sends, copy: sends, discard: sends },
  { states: noticeStates, when: { change: draft, discard: draft, write: draft, remind: is("state", "published") } },
);

export const noticeReceiptPolicy = policy(
  "noticeReceipt",
  NoticeReceipt,
  {
    see: anyOf<NoticeReceipt>(
      through<NoticeReceipt, Notice>("noticeId", noticePolicy, "write"),
      allOf<NoticeReceipt>(within("schoolId", "schools"), through<NoticeReceipt, Notice>("noticeId", noticePolicy)),
    ),
    sign: allOf<NoticeReceipt>(anyOf<NoticeReceipt>(within("schoolId", "principalOf"), within("schoolId", "deanOf")), reach<NoticeReceipt, Notice>("noticeId", Notice, "id", went)),
  },
  { when: { sign: allOf<NoticeReceipt>(isNotSet("signedAt"), reach<NoticeReceipt, Notice>("noticeId", Notice, "id", anyOf<Notice>(is("state", "published"), is("state", "closed")))) } },
);

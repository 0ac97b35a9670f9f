import { allOf, anyOf, is, isNot, isNotSet, reach, through, within } from "../../kernel/policy";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { Notice, NoticeReceipt } from "./notice.entity";
import { noticePolicy } from "./notice.policy";
import { NoticeReceiptType, NoticeType } from "./notice.type";
import { PeopleGroupType } from "./people-group.type";

const received = allOf<Notice>(isNot("state", "draft"), reach<Notice, NoticeReceipt>("id", NoticeReceipt, "noticeId", within("schoolId", "schools")));
const sent = through<Notice, Notice>("id", noticePolicy, "write");
const toSign = allOf<NoticeReceipt>(
  isNotSet("signedAt"),
  anyOf<NoticeReceipt>(within("schoolId", "principalOf"), within("schoolId", "deanOf")),
  reach<NoticeReceipt, Notice>("noticeId", Notice, "id", is("state", "published")),
);

@Roots()
export class NoticeRoots {
  @ById("A notice.", () => NoticeType) notice!: Ref<NoticeType>;
  @List("The notices that you may see.", () => NoticeType) notices!: Connection<NoticeType>;
  @List("Notices that went to your schools.", () => NoticeType, { where: received }) noticesReceived!: Connection<NoticeType>;
  @List("Notices of the alliances that you run and the regions that you are an officer of, drafts too.", () => NoticeType, { where: sent }) noticesSent!: Connection<NoticeType>;
  @ById("A school's receipt of a notice.", () => NoticeReceiptType) noticeReceipt!: Ref<NoticeReceiptType>;
  @List("Receipts of notices; filter by `noticeId`, and with `signedAt: null` for those who have not signed.", () => NoticeReceiptType) noticeReceipts!: Connection<NoticeReceiptType>;
  @List("What your schools have not signed for and is waited for.", () => NoticeReceiptType, { where: toSign }) noticesToSign!: Connection<NoticeReceiptType>;
  @ById("A group of people.", () => PeopleGroupType) peopleGroup!: Ref<PeopleGroupType>;
  @List("Your own groups, and those that are shared with you.", () => PeopleGroupType) peopleGroups!: Connection<PeopleGroupType>;
}

import type { Relation } from "typeorm";
import { NoticeRecipients, NoticeState } from "../../../shared/office";
import { anyOf, isSet, within } from "../../kernel/policy";
import { Count, Day, Enum, Flag, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import type { Day as DayText } from "../../kernel/time";
import { AllianceType } from "../alliances";
import { AttachmentType } from "../files";
import { PersonType } from "../identity";
import { RegionType, SchoolType } from "../schools";
import { Notice, NoticeReceipt } from "./notice.entity";
import { noticePolicy, noticeReceiptPolicy } from "./notice.policy";
import { PeopleGroupType } from "./people-group.type";

const mine = anyOf<NoticeReceipt>(within("schoolId", "principalOf"), within("schoolId", "deanOf"));

@Table(Notice, {
  description: "A letter 公文 of an alliance or a bureau to schools, which each of them signs for.",
  policy: noticePolicy,
  orders: { NEWEST: ["-createdAt", "-id"], PUBLISHED: ["-publishedAt", "-id"], DUE: ["dueOn", "id"] },
  filters: { school: { description: "Notices that go to this school.", column: "id", via: NoticeReceipt, pick: "noticeId", match: "schoolId" } },
})
export class NoticeType
  implements Pick<Notice, "id" | "allianceId" | "regionId" | "number" | "title" | "body" | "recipients" | "groupId" | "staffRead" | "dueOn" | "state" | "publishedAt" | "endedAt" | "remindedAt" | "version" | "createdAt">
{
  @Id() id!: string;
  @Id("The alliance that sends it, where it is one.") allianceId!: string | null;
  @Id("The region whose bureau sends it, where it is one.") regionId!: string | null;
  @Text("Its number 文号.", { filter: true }) number!: string;
  @Text("Its title.", { filter: true }) title!: string;
  @Text("What it says: plain text, paragraphs apart by an empty line.") body!: string;
  @Enum(NoticeRecipients, "To which schools it goes.") recipients!: NoticeRecipients;
  @Id("The group whose schools it goes to, where it is one.") groupId!: string | null;
  @Flag("Whether all staff of the schools read it, not their principals and deans alone.") staffRead!: boolean;
  @Day("The day by which each school signs.", { filter: true }) dueOn!: DayText | null;
  @Enum(NoticeState, "How far it is.", { filter: true }) state!: NoticeState;
  @Time("When it was published.", { filter: true }) publishedAt!: Date | null;
  @Time("When it was closed or taken back.") endedAt!: Date | null;
  @Time("When those who had not signed were last reminded.") remindedAt!: Date | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was drafted.") createdAt!: Date;
  @One("The alliance that sends it.", () => AllianceType, "allianceId") alliance!: Ref<Relation<AllianceType>>;
  @One("The region whose bureau sends it.", () => RegionType, "regionId") region!: Ref<RegionType>;
  @One("The group whose schools it goes to.", () => PeopleGroupType, "groupId") group!: Ref<Relation<PeopleGroupType>>;
  @One("Who drafted it.", () => PersonType, "madeById") madeBy!: Ref<PersonType>;
  @Many("The schools to which it goes, signed or not: all for its sender, one's own for a school.", () => NoticeReceiptType, "noticeId") receipts!: Connection<NoticeReceiptType>;
  @Many("Those of your schools to which it goes.", () => NoticeReceiptType, "noticeId", { where: mine }) myReceipts!: Connection<NoticeReceiptType>;
  @Count("To how many schools it goes, as far as you may see.", () => NoticeReceiptType, "noticeId") receiptCount!: number;
  @Count("How many of them have signed.", () => NoticeReceiptType, "noticeId", { where: isSet<NoticeReceipt>("signedAt") }) signedCount!: number;
  @Many("The files that come with it.", () => AttachmentType, "subjectId") attachments!: Connection<AttachmentType>;
}

@Table(NoticeReceipt, {
  description: "One of the schools to which a notice goes, and who signed for it 签收.",
  policy: noticeReceiptPolicy,
  orders: { ENTERED: ["id"], SIGNED: ["-signedAt", "id"] },
})
export class NoticeReceiptType implements Pick<NoticeReceipt, "id" | "noticeId" | "schoolId" | "signedAt" | "signedByName" | "remark" | "version"> {
  @Id() id!: string;
  @Id("The notice.") noticeId!: string;
  @Id("The school.") schoolId!: string;
  @Time("When it was signed for; empty until then.", { filter: true }) signedAt!: Date | null;
  @Text("Who signed.") signedByName!: string | null;
  @Text("What the school had to say.") remark!: string;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The notice.", () => NoticeType, "noticeId") notice!: Ref<Relation<NoticeType>>;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<SchoolType>;
  @One("Who signed, if you may see the person.", () => PersonType, "signedById") signedBy!: Ref<PersonType>;
}

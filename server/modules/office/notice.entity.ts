import { Column, Entity } from "typeorm";
import type { NoticeRecipients, NoticeState } from "../../../shared/office";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** A letter 公文 of an alliance or a bureau to schools. Once published its words stay. */
@Code(74)
@Entity("notice")
export class Notice extends Versioned {
  /** Who sends it: an alliance, or the bureau of a region. */
  @Column("uuid", { nullable: true }) allianceId!: string | null;
  @Column("uuid", { nullable: true }) regionId!: string | null;
  /** 文号 */
  @Column("text") number!: string;
  @Column("text") title!: string;
  @Column("text") body!: string;
  @Column("text") recipients!: NoticeRecipients;
  @Column("uuid", { nullable: true }) groupId!: string | null;
  /** Whether all staff of the schools read it, not their principals and deans alone. */
  @Column("boolean") staffRead!: boolean;
  @Column("date", { nullable: true }) dueOn!: Day | null;
  @Column("text") state!: NoticeState;
  @Column("uuid") madeById!: string;
  @Column("timestamptz", { nullable: true }) publishedAt!: Date | null;
  @Column("timestamptz", { nullable: true }) endedAt!: Date | null;
  @Column("timestamptz", { nullable: true }) remindedAt!: Date | null;
}

/** One of the schools to which a notice goes, and who signed for it 签收. */
@Code(75)
@Entity("notice_receipt")
export class NoticeReceipt extends Versioned {
  @Column("uuid") noticeId!: string;
  @Column("uuid") schoolId!: string;
  @Column("timestamptz", { nullable: true }) signedAt!: Date | null;
  @Column("uuid", { nullable: true }) signedById!: string | null;
  @Column("text", { nullable: true }) signedByName!: string | null;
  @Column("text") remark!: string;
}

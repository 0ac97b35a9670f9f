import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Identified } from "../../kernel/write";

/** When and in which language a person wants to be told. */
@Code(82)
@Entity("notification_preference")
export class NotificationPreference extends Identified {
  @Column("uuid") personId!: string;
  @Column("text") language!: "zh" | "en";
  /** In the person's time zone; null: no digest. */
  @Column("int", { nullable: true }) digestHour!: number | null;
  /** First hour of quiet; over midnight when the end is smaller. */
  @Column("int", { nullable: true }) quietFrom!: number | null;
  @Column("int", { nullable: true }) quietUntil!: number | null;
  /** The day of the last digest. */
  @Column("date", { nullable: true }) digestOn!: Day | null;
}

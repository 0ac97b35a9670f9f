import { Column, Entity } from "typeorm";
import type { CalendarClient, CalendarLinkEnd, CalendarScope } from "../../../shared/agenda";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** An address by which a calendar program reads somebody's events, until he revokes it. */
@Code(130)
@Entity("calendar_link")
export class CalendarLink extends Versioned {
  @Column("uuid") personId!: string;
  @Column("text") name!: string;
  @Column("text") scopeKind!: CalendarScope;
  /** The school or alliance; null for one's own. */
  @Column("uuid", { nullable: true }) scopeId!: string | null;
  /** A reminder so many minutes before each event. */
  @Column("int", { nullable: true }) alarmMinutes!: number | null;
  /** SHA-256 of what stands in the address: what stands here opens nothing. */
  @Column("bytea") tokenHash!: Buffer;
  @Column("timestamptz", { nullable: true }) lastFetchedAt!: Date | null;
  @Column("text", { nullable: true }) lastClient!: CalendarClient | null;
  @Column("timestamptz", { nullable: true }) endedAt!: Date | null;
  @Column("text", { nullable: true }) endReason!: CalendarLinkEnd | null;
}

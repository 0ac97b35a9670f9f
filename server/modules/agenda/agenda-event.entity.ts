import { Column, Entity } from "typeorm";
import type { EventStatus } from "../../../shared/agenda";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** An event as calendars were last told of it. */
@Code(131)
@Entity("agenda_event")
export class AgendaEvent extends Identified {
  /** Which module's it is, and of which of its rows. */
  @Column("text") source!: string;
  @Column("uuid") subjectId!: string;
  @Column("uuid") personId!: string;
  /** What the source calls it now. */
  @Column("text") key!: string;
  /** Among which of its subject's events it is looked for when its key is gone. */
  @Column("text", { nullable: true }) strand!: string | null;
  /** The same for ever, wherever it is moved. */
  @Column("text") uid!: string;
  /** Grows by one with each change. */
  @Column("int") sequence!: number;
  @Column("text") hash!: string;
  @Column("text") status!: EventStatus;
  @Column("timestamptz") starts!: Date;
  @Column("timestamptz") ends!: Date;
  /** All day, from the first day to the last. */
  @Column("boolean") whole!: boolean;
  @Column("uuid", { array: true }) schoolIds!: string[];
  @Column("uuid", { nullable: true }) allianceId!: string | null;
  /** What its words are made of, in any language. */
  @Column("jsonb") content!: Record<string, unknown>;
  @Column("timestamptz") changedAt!: Date;
}

/** What somebody was last written of an event. */
@Code(132)
@Entity("agenda_confirmation")
export class AgendaConfirmation extends Identified {
  @Column("uuid") personId!: string;
  @Column("uuid") eventId!: string;
  @Column("int") sequence!: number;
}

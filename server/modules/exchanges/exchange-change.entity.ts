import { Column, Entity } from "typeorm";
import type { ExchangeChangeKind } from "../../../shared/exchanges";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Identified } from "../../kernel/write";

/** What was changed about an exchange. Rows are only added: what was before stays known. */
@Code(122)
@Entity("exchange_change")
export class ExchangeChange extends Identified {
  @Column("uuid") exchangeId!: string;
  @Column("text") what!: ExchangeChangeKind;
  @Column("uuid", { nullable: true }) actorId!: string | null;
  /** From which day on it holds, or the day that it is about. */
  @Column("date") day!: Day;
  @Column("date", { nullable: true }) fromDay!: Day | null;
  @Column("int", { nullable: true }) fromWeekday!: number | null;
  @Column("time", { nullable: true }) fromStarts!: string | null;
  @Column("time", { nullable: true }) fromEnds!: string | null;
  @Column("uuid", { nullable: true }) fromPersonId!: string | null;
  @Column("uuid", { nullable: true }) fromSchoolId!: string | null;
  @Column("date", { nullable: true }) toDay!: Day | null;
  @Column("int", { nullable: true }) toWeekday!: number | null;
  @Column("time", { nullable: true }) toStarts!: string | null;
  @Column("time", { nullable: true }) toEnds!: string | null;
  @Column("uuid", { nullable: true }) toPersonId!: string | null;
  @Column("uuid", { nullable: true }) toSchoolId!: string | null;
  @Column("text") reason!: string;
}

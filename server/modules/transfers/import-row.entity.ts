import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Verdict } from "../../../shared/transfers";
import { Code } from "../../kernel/ids";
import type { Reason, Value } from "../../kernel/sheets";

/** A cell that would become another. */
export interface Change {
  readonly column: string;
  readonly before: Value;
  readonly after: Value;
}

/** A row of an import's file, and what the import would do with it. */
@Code(61)
@Entity("import_row")
export class ImportRow {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid") importId!: string;
  @Column("int") line!: number;
  @Column("text") verdict!: Verdict;
  /** Its cells hold values; otherwise they stand there as they were written. */
  @Column("boolean") readable!: boolean;
  @Column("jsonb") cells!: Readonly<Record<string, Value>>;
  @Column("jsonb") reasons!: readonly Reason[];
  @Column("jsonb") changes!: readonly Change[];
}

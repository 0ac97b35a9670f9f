import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** What an alliance means to do in a calendar year. */
@Code(45)
@Entity("plan")
export class Plan extends Versioned {
  @Column("uuid") allianceId!: string;
  @Column("int") year!: number;
  @Column("text") summary!: string;
}

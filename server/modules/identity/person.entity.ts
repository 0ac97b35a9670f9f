import { Column, Entity } from "typeorm";
import type { Gender } from "../../../shared/identity";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** Somebody who works in or for schools. What he does there stands in posts and appointments. */
@Code(20)
@Entity("person")
export class Person extends Versioned {
  @Column("text") name!: string;
  @Column("text", { nullable: true }) gender!: Gender | null;
  @Column("int", { nullable: true }) birthYear!: number | null;
  @Column("text", { nullable: true }) phone!: string | null;
  @Column("text", { nullable: true }) email!: string | null;
  /** Invented, or named by a published figure: loaded with the demonstration data. */
  @Column("boolean") demonstration!: boolean;
  /** Since then nobody in particular: only the records stay. */
  @Column("timestamptz", { nullable: true }) removedAt!: Date | null;
  @Column("uuid", { nullable: true }) addedById!: string | null;
}

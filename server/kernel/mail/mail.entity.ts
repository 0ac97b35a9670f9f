import { Column, Entity } from "typeorm";
import { Code } from "../ids";
import { Identified } from "../write/versioned";

/** A letter on its way, and for a while the note that it went. What it said is dropped once it is sent or given up. */
@Code(24)
@Entity("mail")
export class Mail extends Identified {
  @Column("text") recipient!: string;
  @Column("text") language!: string;
  @Column("text") subject!: string;
  @Column("text", { nullable: true }) body!: string | null;
  @Column("text", { nullable: true }) html!: string | null;
  @Column("jsonb") attachments!: object[];
  @Column("text") state!: string;
  @Column("int") tries!: number;
  @Column("text", { nullable: true }) problem!: string | null;
}

import { Column, Entity, PrimaryColumn } from "typeorm";
import type { AuditAction } from "../../../shared/audit";
import { Code } from "../ids";

/** Something that must be accounted for later. The database gives it its place in the chain, and lets nobody change it. */
@Code(4)
@Entity("audit_entry")
export class AuditEntry {
  /** Without gaps from 1. */
  @PrimaryColumn("bigint") seq!: string;
  @Column("uuid") id!: string;
  @Column("timestamptz") at!: Date;
  /** Null where nobody was signed in, or a job did it by itself. */
  @Column("uuid", { nullable: true }) actorId!: string | null;
  /** The roles in which the actor stood then. */
  @Column("text", { array: true }) roles!: string[];
  @Column("text") action!: AuditAction;
  @Column("text") subjectKind!: string;
  @Column("uuid", { nullable: true }) subjectId!: string | null;
  /** The person whom it is about, where there is one. */
  @Column("uuid", { nullable: true }) personId!: string | null;
  @Column("jsonb") detail!: Record<string, unknown>;
  @Column("text", { nullable: true }) address!: string | null;
  @Column("text", { nullable: true }) device!: string | null;
}

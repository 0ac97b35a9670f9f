import { Column, Entity, PrimaryColumn } from "typeorm";
import type { GroupRole, GroupScope } from "../../../shared/office";
import type { Honour, Stage, Subject } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** People gathered by a rule, or one by one where it has no scope. */
@Code(76)
@Entity("people_group")
export class PeopleGroup extends Versioned {
  @Column("text") name!: string;
  @Column("uuid") ownerId!: string;
  @Column("boolean") shared!: boolean;
  @Column("text", { nullable: true }) scopeKind!: GroupScope | null;
  @Column("uuid", { nullable: true }) scopeId!: string | null;
  @Column("text", { array: true }) roles!: GroupRole[];
  @Column("text", { array: true }) subjects!: Subject[];
  @Column("text", { array: true }) stages!: Stage[];
  @Column("text", { array: true }) honours!: Honour[];
}

/** View: who belongs to a group now. */
@Entity("people_group_member")
export class PeopleGroupMember {
  @PrimaryColumn("uuid") groupId!: string;
  @PrimaryColumn("uuid") personId!: string;
}

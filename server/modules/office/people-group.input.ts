import { InputType } from "type-graphql";
import { GroupRole, GroupScope, MOST_PICKED } from "../../../shared/office";
import { Honour, Stage, Subject } from "../../../shared/schools";
import { CommandInput, EnumInput, EnumListInput, FlagInput, IdInput, IdListInput, TextInput, VersionedInput } from "../../kernel/write";

const NAME = { min: 1, max: 80 } as const;

@InputType({ description: "A new group: by a rule (a scope and roles), or one by one." })
export class MakePeopleGroupInput extends CommandInput {
  @TextInput("Its name.", NAME) name!: string;
  @EnumInput(GroupScope, "Where its rule gathers people; empty where they are picked one by one.", { nullable: true }) scopeKind?: GroupScope | null;
  @IdInput("The alliance, region or school in which it gathers them.", { nullable: true }) scopeId?: string | null;
  @EnumListInput(GroupRole, "Whom its rule gathers.", { nullable: true }) roles?: GroupRole[] | null;
  @EnumListInput(Subject, "Of the teachers, those of one of these subjects.", { nullable: true }) subjects?: Subject[] | null;
  @EnumListInput(Stage, "Of the teachers, those of one of these stages.", { nullable: true }) stages?: Stage[] | null;
  @EnumListInput(Honour, "Of the teachers, those with one of these honours.", { nullable: true }) honours?: Honour[] | null;
  @IdListInput("The people, where they are picked one by one.", { nullable: true, max: MOST_PICKED }) personIds?: string[] | null;
  @FlagInput("Whether all who belong to its scope see it; for those who manage it.", { nullable: true }) shared?: boolean | null;
}

@InputType({ description: "Another name, rule or people of a group. What is left out stays." })
export class ChangePeopleGroupInput extends VersionedInput {
  @TextInput("Its name.", { ...NAME, nullable: true }) name?: string | null;
  @EnumListInput(GroupRole, "Whom its rule gathers.", { nullable: true, min: 1 }) roles?: GroupRole[] | null;
  @EnumListInput(Subject, "Of the teachers, those of one of these subjects.", { nullable: true }) subjects?: Subject[] | null;
  @EnumListInput(Stage, "Of the teachers, those of one of these stages.", { nullable: true }) stages?: Stage[] | null;
  @EnumListInput(Honour, "Of the teachers, those with one of these honours.", { nullable: true }) honours?: Honour[] | null;
  @IdListInput("The people, where they are picked one by one.", { nullable: true, max: MOST_PICKED }) personIds?: string[] | null;
  @FlagInput("Whether all who belong to its scope see it; for those who manage it.", { nullable: true }) shared?: boolean | null;
}

@InputType({ description: "The group to throw away." })
export class RemovePeopleGroupInput extends VersionedInput {}

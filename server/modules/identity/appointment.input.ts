import { InputType } from "type-graphql";
import { AppointedRole, ScopeKind } from "../../../shared/identity";
import { CommandInput, DayInput, EnumInput, IdInput, VersionedInput } from "../../kernel/write";

@InputType({ description: "Who is appointed to what, over which scope and for how long." })
export class AppointInput extends CommandInput {
  @IdInput("The person.") personId!: string;
  @EnumInput(AppointedRole, "The role.") role!: AppointedRole;
  @EnumInput(ScopeKind, "What kind of scope it reaches over.") scopeKind!: ScopeKind;
  @IdInput("The school, alliance or region; empty for the platform.", { nullable: true }) scopeId?: string | null;
  @DayInput("The first day; today when left out.", { nullable: true }) since?: string | null;
  @DayInput("The first day no longer; empty while no end is known.", { nullable: true }) until?: string | null;
}

@InputType({ description: "Which appointment ends, in the version that you saw." })
export class DismissInput extends VersionedInput {}

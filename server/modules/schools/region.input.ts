import { InputType } from "type-graphql";
import { RegionLevel } from "../../../shared/schools";
import { CommandInput, EnumInput, IdInput, TextInput, VersionedInput } from "../../kernel/write";

const NAME_MAX = 60;

@InputType({ description: "A region that is not here yet." })
export class AddRegionInput extends CommandInput {
  @IdInput("The region in which it lies; empty for a province.", { nullable: true }) parentId?: string | null;
  @TextInput("GB/T 2260: six digits, for a township nine.", { min: 6, max: 9, pattern: /^[0-9]{6}([0-9]{3})?$/ }) code!: string;
  @TextInput("Its name, without those above it.", { min: 1, max: NAME_MAX }) name!: string;
  @EnumInput(RegionLevel, "How wide it is: narrower than the one in which it lies.") level!: RegionLevel;
}

@InputType({ description: "Which region gets which name." })
export class RenameRegionInput extends VersionedInput {
  @TextInput("The new name.", { min: 1, max: NAME_MAX }) name!: string;
}

@InputType({ description: "Which region goes where." })
export class MoveRegionInput extends VersionedInput {
  @IdInput("The region in which it will lie.") parentId!: string;
}

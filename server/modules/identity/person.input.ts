import { InputType } from "type-graphql";
import { Gender, PERSON_NAME_MAX } from "../../../shared/identity";
import { CommandInput, EnumInput, IntInput, TextInput, VersionedInput } from "../../kernel/write";

const PHONE = /^[0-9+ -]{5,20}$/;
const EMAIL = /^[^@\s]+@[^@\s]+$/;
const EARLIEST_BIRTH = 1900;
const LATEST_BIRTH = 2100;

@InputType({ description: "A person who is not here yet." })
export class AddPersonInput extends CommandInput {
  @TextInput("The name.", { min: 1, max: PERSON_NAME_MAX }) name!: string;
  @EnumInput(Gender, "Only if it is to be kept.", { nullable: true }) gender?: Gender | null;
  @IntInput("Year of birth.", { nullable: true, min: EARLIEST_BIRTH, max: LATEST_BIRTH }) birthYear?: number | null;
  @TextInput("Telephone: 5 to 20 digits, spaces, + and -.", { nullable: true, max: 20, pattern: PHONE }) phone?: string | null;
  @TextInput("Mail address.", { nullable: true, max: 200, pattern: EMAIL }) email?: string | null;
}

@InputType({ description: "What changes of a person; what is left out stays, null empties." })
export class ChangePersonInput extends VersionedInput {
  @TextInput("The name.", { nullable: true, min: 1, max: PERSON_NAME_MAX }) name?: string;
  @EnumInput(Gender, "Only if it is to be kept.", { nullable: true }) gender?: Gender | null;
  @IntInput("Year of birth.", { nullable: true, min: EARLIEST_BIRTH, max: LATEST_BIRTH }) birthYear?: number | null;
  @TextInput("Telephone: 5 to 20 digits, spaces, + and -.", { nullable: true, max: 20, pattern: PHONE }) phone?: string | null;
  @TextInput("Mail address.", { nullable: true, max: 200, pattern: EMAIL }) email?: string | null;
}

@InputType({ description: "Who is removed." })
export class RemovePersonInput extends VersionedInput {
  @TextInput("The person's name, typed once more: nothing takes the removal back.", { min: 1, max: PERSON_NAME_MAX }) name!: string;
}

@InputType({ description: "What you change of yourself; what is left out stays, null empties. The name is for those who keep the register." })
export class ChangeMyProfileInput extends CommandInput {
  @IntInput("The version of your person that you saw.", { min: 1, max: 2_147_483_647 }) version!: number;
  @EnumInput(Gender, "Only if you want it kept.", { nullable: true }) gender?: Gender | null;
  @IntInput("Year of birth.", { nullable: true, min: EARLIEST_BIRTH, max: LATEST_BIRTH }) birthYear?: number | null;
  @TextInput("Telephone: 5 to 20 digits, spaces, + and -.", { nullable: true, max: 20, pattern: PHONE }) phone?: string | null;
  @TextInput("Mail address.", { nullable: true, max: 200, pattern: EMAIL }) email?: string | null;
}

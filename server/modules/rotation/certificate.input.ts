import { InputType } from "type-graphql";
import { CommandInput, IdInput, TextInput, VersionedInput } from "../../kernel/write";

@InputType({ description: "Whose service is certified." })
export class IssueCertificateInput extends CommandInput {
  @IdInput("The person.") personId!: string;
}

@InputType({ description: "What the certificate is for." })
export class RequestCertificateInput extends CommandInput {
  @TextInput("A line for the principal, e.g. for which application.", { max: 500, nullable: true }) remark?: string | null;
}

@InputType({ description: "Which certificate is revoked, in the version that you saw, and why." })
export class RevokeCertificateInput extends VersionedInput {
  @TextInput("Why: whoever holds the code reads it.", { min: 2, max: 500 }) reason!: string;
}

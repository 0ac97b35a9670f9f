import { InputType } from "type-graphql";
import { CommandInput } from "../../kernel/write";

@InputType({ description: "Nothing but an idempotency key." })
export class ExportMyDataInput extends CommandInput {}

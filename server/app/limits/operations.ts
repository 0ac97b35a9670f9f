import { Kind, type OperationDefinitionNode, type ValidationContext } from "graphql";

export function operations(context: ValidationContext): OperationDefinitionNode[] {
  return context.getDocument().definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

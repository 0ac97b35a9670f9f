import { GraphQLError, type ValidationContext } from "graphql";

export interface Excess {
  /** Which limit: tokens, depth, aliases, breadth or cost. */
  limit: string;
  message: string;
}

/** A limit says what is too much, or nothing. It sees the document only; what depends on variables is `cost`. */
export type Limit = (context: ValidationContext) => Excess | undefined;

/** Answered as HTTP 400. Apollo writes its own code over that of a validation error, so `limit` is what the mask goes by. */
export function tooLarge({ limit, message }: Excess): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "QUERY_TOO_LARGE", limit, http: { status: 400 } } });
}

import type { ASTVisitor, ValidationContext, ValidationRule } from "graphql";

import { aliases } from "./aliases";
import { breadth } from "./breadth";
import { depth } from "./depth";
import { type Limit, tooLarge } from "./too-large";

export { costOf, requireCost } from "./cost";

/** Words and signs of a document; the parser stops there, so that a huge document costs nothing more. */
export const MAX_TOKENS = 2_000;
/** Bytes of a request's body. */
export const MAX_BODY_BYTES = 256 * 1024;

const limits: Limit[] = [depth, aliases, breadth];

/** As rules of validation they run before anything is executed, once for each document: validated documents are kept. */
export const limitRules: ValidationRule[] = limits.map((limit) => (context: ValidationContext): ASTVisitor => ({
  Document() {
    const excess = limit(context);
    if (excess) context.reportError(tooLarge(excess));
  },
}));

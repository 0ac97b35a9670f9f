export * from "./table-type";
export * from "./decorators";
export { enumeration, enumName, upperSnake } from "./enumeration";
export { Guarded, assertGuarded } from "./guard";
export { buildApi } from "./schema";
export { Node } from "./register";
export { BigIntScalar, DayScalar, JsonScalar, MomentScalar } from "./scalars";
export { Reads, type Row } from "./reference";
export type { ReadContext } from "./attach";

import "../../kernel/bin";
import "./bin.messages";
import "./bin.roots";
import { BinResolver } from "./bin.resolver";

export const resolvers = [BinResolver];

export { binItemPolicy } from "./bin-item.policy";
export { BinItemType } from "./bin-item.type";
export { Binned } from "./restored.payload";

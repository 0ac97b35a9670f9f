export { allBins, bin, type Bin, type BinDeclaration } from "./bin";
export { BinItem, type Contents } from "./bin-item.entity";
export { BIN_DAYS, moveToBin } from "./move-to-bin";
export { purgeBin } from "./purge";
export { restore } from "./restore";

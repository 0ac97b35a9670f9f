import { StatisticsState } from "../../../shared/statistics";
import { enumeration } from "../../kernel/read";
import { words } from "../../kernel/sheets";

enumeration("StatisticsState", "How far the statistics of a school year are.", StatisticsState, {
  DRAFT: "The school enters.",
  CONFIRMED: "Its principal answers for it.",
  LOCKED: "The bureau counts with it.",
});

words(StatisticsState, { DRAFT: ["填报中", "being entered"], CONFIRMED: ["已确认", "confirmed"], LOCKED: ["已锁定", "locked"] });

import { StatisticsState } from "../../../shared/statistics";
import { enumeration } from "../../kernel/read";

enumeration("StatisticsState", "How far the statistics of a school year are.", StatisticsState, {
  DRAFT: "The school enters.",
  CONFIRMED: "Its principal answers for it.",
  LOCKED: "The bureau counts with it.",
});

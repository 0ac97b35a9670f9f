import { job } from "../../kernel/jobs";
import { today } from "../../kernel/time";
import { keepStateHolidays } from "./keep-state-holidays";

/** The notice for a year comes in the November before; a new version of the library brings it here. */
export const stateHolidaysJob = job("stateHolidays", { every: "20 4 * * *" }, async (work) => {
  const year = Number(today().slice(0, 4));
  return { added: await keepStateHolidays(work.query, [year - 2, year - 1, year, year + 1]) };
});

import { job } from "../../kernel/jobs";
import { keepStateHolidays } from "./keep-state-holidays";

/** The notice for a year comes in the November before, with a new version of the library; a server that runs into another year looks by itself. */
export const stateHolidaysJob = job("stateHolidays", { every: "20 4 * * *" }, async (work) => ({ added: await keepStateHolidays(work.query) }));

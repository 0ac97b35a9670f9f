import type { TeachingLogState } from "../../../shared/fieldwork";
import { states } from "../../kernel/policy";

/** What is handed back is written again; what is signed is final. */
export const teachingLogStates = states<TeachingLogState>({
  written: { change: "written", sign: "signed", return: "returned" },
  returned: { change: "written" },
  signed: {},
});

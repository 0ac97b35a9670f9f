import type { StatisticsState } from "../../../shared/statistics";
import { states } from "../../kernel/policy";

/** The school enters until its principal confirms; he takes it back until the bureau locks; the bureau sends back with a reason. */
export const statisticsStates = states<StatisticsState>({
  draft: { enter: "draft", confirm: "confirmed" },
  confirmed: { reopen: "draft", lock: "locked", sendBack: "draft" },
  locked: { sendBack: "draft" },
});

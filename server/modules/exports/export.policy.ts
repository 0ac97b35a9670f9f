import { own, policy } from "../../kernel/policy";
import { Export } from "./export.entity";

/** What somebody took with him is his own business; that he did stands in the audit log. */
export const exportPolicy = policy("export", Export, { see: own<Export>("personId"), remove: own<Export>("personId") });

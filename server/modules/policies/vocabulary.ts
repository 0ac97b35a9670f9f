import { policyDefinitions, PolicyKey, type PolicyDefinition } from "../../../shared/policies";
import { enumeration } from "../../kernel/read";

/** What a rule says, and which values it can have. */
function noteOf(rule: PolicyDefinition): string {
  switch (rule.kind) {
    case "choice":
      return `${rule.says} One of ${rule.choices.join(", ")}.`;
    case "percent":
      return `${rule.says} A share of 1 in thousandths, ${rule.min} to ${rule.max}.`;
    case "table":
      return `${rule.says} { row: { column: number } } with numbers from ${rule.min} to ${rule.max}; rows ${rule.rows.join(", ")}; columns ${rule.columns.join(", ")}.`;
    default:
      return `${rule.says} A ${rule.kind === "count" ? "whole " : ""}number from ${rule.min} to ${rule.max}.`;
  }
}

const notes = Object.fromEntries(Object.entries(PolicyKey).map(([name, key]) => [name, noteOf(policyDefinitions[key])]));
enumeration("PolicyKey", "The rules with numbers, and what each value means.", PolicyKey, notes);

import { useTranslation } from "react-i18next";
import type { TFunction } from "i18next";
import type { PolicyTable } from "../../../shared/policies";
import type { PolicyKey } from "../../gql/graphql";
import { definitionOf } from "./words";
import { PolicyGrid } from "./policy-grid";
import styles from "./policy.module.css";

const HUNDRED = 100;
const tidy = (value: number): string => String(Number(value.toFixed(3)));

/** A value in a few words; of a table, how much there is in it. */
export function wordsOf(name: PolicyKey, value: unknown, t: TFunction<"policies">): string {
  const rule = definitionOf(name);
  if (value === null || value === undefined) return "—";
  switch (rule.kind) {
    case "percent":
      return `${tidy(Number(value) * HUNDRED)}%`;
    case "choice":
      return t(`choice.${String(value)}`);
    case "table":
      return t("tableOf", { rows: Object.keys(value).length, columns: rule.columns.length });
    default:
      return rule.unit === "none" ? tidy(Number(value)) : t(`unit.${rule.unit}`, { value: tidy(Number(value)) });
  }
}

/** A value as it is read; a table opens below its summary. */
export function PolicyValueShown({ of: name, value, open = false }: { of: PolicyKey; value: unknown; open?: boolean }) {
  const { t } = useTranslation("policies");
  const rule = definitionOf(name);
  if (rule.kind !== "table") return <span className={styles.value}>{wordsOf(name, value, t)}</span>;
  return (
    <details className={styles.details} open={open || undefined}>
      <summary>{wordsOf(name, value, t)}</summary>
      <PolicyGrid of={name} rule={rule} value={(value ?? {}) as PolicyTable} />
    </details>
  );
}

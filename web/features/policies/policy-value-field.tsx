import { TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PolicyTable } from "../../../shared/policies";
import type { PolicyKey } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { PolicyGrid } from "./policy-grid";
import { definitionOf } from "./words";
import styles from "./policy.module.css";

const HUNDRED = 100;

interface PolicyValueFieldProps {
  readonly of: PolicyKey;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error?: ReactNode;
}

/** The field of a value, by the kind of its rule. A share is written in per cent. */
export function PolicyValueField({ of: name, value, onChange, error }: PolicyValueFieldProps) {
  const { t } = useTranslation("policies");
  const rule = definitionOf(name);
  const scale = rule.kind === "percent" ? HUNDRED : 1;
  const [text, setText] = useState(() => (typeof value === "number" ? String(Number((value * scale).toFixed(3))) : ""));
  if (rule.kind === "choice") {
    return (
      <Choose required label={t("value")} choices={rule.choices.map((choice) => ({ value: choice, label: t(`choice.${choice}`) }))} value={typeof value === "string" ? value : null} onChange={onChange} error={error} />
    );
  }
  if (rule.kind === "table") {
    return (
      <div>
        <div className={styles.label}>{t("value")}</div>
        <PolicyGrid of={name} rule={rule} value={(value ?? {}) as PolicyTable} onChange={onChange} />
        {error && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </div>
    );
  }
  const unit = rule.kind === "percent" ? "%" : rule.unit === "none" ? "" : t(`unitName.${rule.unit}`);
  return (
    <TextInput
      required
      data-autofocus
      inputMode="decimal"
      label={t("value")}
      description={t("between", { min: rule.min * scale, max: rule.max * scale, unit })}
      value={text}
      error={error}
      rightSection={unit ? <span className={styles.unit}>{unit}</span> : undefined}
      rightSectionWidth={unit.length > 2 ? 110 : 52}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const number = Number(event.currentTarget.value);
        // Ten times the digits a share has: what is too fine is for the server to refuse, not for a float to hide.
        onChange(event.currentTarget.value.trim() === "" || Number.isNaN(number) ? null : Number((number / scale).toFixed(6)));
      }}
    />
  );
}

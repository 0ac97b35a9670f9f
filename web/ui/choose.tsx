import { Select } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./find-field.module.css";
import type { Choice } from "./filter-bar";

export interface ChooseProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly required?: boolean;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
  /** For more than a dozen: typing narrows them. */
  readonly searchable?: boolean;
  /** For a filter bar: the label is said, not shown. */
  readonly bare?: boolean;
}

/** One of a few that are known beforehand. */
export function Choose<Value extends string>({ choices, value, onChange, bare = false, label, ...rest }: ChooseProps<Value>) {
  const { t } = useTranslation("common");
  return (
    <Select
      {...rest}
      label={bare ? undefined : label}
      aria-label={bare ? label : undefined}
      placeholder={bare ? label : t("find.choose")}
      nothingFoundMessage={t("find.nothing")}
      data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
      value={value}
      allowDeselect={!rest.required}
      clearable={!rest.required}
      clearButtonProps={{ "aria-label": t("clear") }}
      onChange={(chosen) => onChange(choices.find((choice) => choice.value === chosen)?.value ?? null)}
      classNames={{ options: styles.options ?? "" }}
      className={bare ? styles.bare : undefined}
    />
  );
}

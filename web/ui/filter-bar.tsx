import { UnstyledButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./filter-bar.module.css";

export const FilterBar = ({ children }: { children: ReactNode }) => (
  <search className={styles.bar}>{children}</search>
);

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
  /** At most one at a time; choosing it again clears it. */
  readonly single?: boolean;
}

/** Filters that are seen and switched with one touch. */
export function Chips<Value extends string>({ label, choices, value, onChange, single = false }: ChipsProps<Value>) {
  const toggle = (one: Value): void => {
    if (value.includes(one)) return onChange(value.filter((other) => other !== one));
    onChange(single ? [one] : [...value, one]);
  };
  return (
    <fieldset className={styles.chips} aria-label={label}>
      {choices.map((choice) => {
        const on = value.includes(choice.value);
        return (
          <UnstyledButton key={choice.value} className={styles.chip} aria-pressed={on} onClick={() => toggle(choice.value)}>
            {on && <IconCheck size={13} stroke={2.4} aria-hidden />}
            {choice.label}
          </UnstyledButton>
        );
      })}
    </fieldset>
  );
}

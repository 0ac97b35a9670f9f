import { CloseButton, TextInput, UnstyledButton } from "@mantine/core";
import { IconCheck, IconSearch } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
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

/** A search that asks when the typing pauses, and not while an input method is composing. */
export function SearchField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation("common");
  const [text, setText] = useState(value);
  const composing = useRef(false);
  const tell = useEffectEvent(onChange);

  // The address changed (back, a cleared filter): the field follows.
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value || composing.current) return;
    const timer = setTimeout(() => tell(text.trim()), 250);
    return () => clearTimeout(timer);
  }, [text, value]);

  return (
    <TextInput
      type="search"
      className={styles.grow}
      size="sm"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={text ? <CloseButton size="sm" aria-label={t("clear")} onClick={() => { setText(""); onChange(""); }} /> : null}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onCompositionStart={() => { composing.current = true; }}
      onCompositionEnd={(event) => { composing.current = false; setText(event.currentTarget.value); }}
    />
  );
}

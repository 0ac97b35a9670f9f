import { Loader, Select } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./find-field.module.css";
import { problemOf } from "./problem";

export interface Found {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly note?: string | undefined;
}

export interface FindFieldProps {
  readonly label: string;
  readonly value: Found | null;
  readonly onChange: (found: Found | null) => void;
  /** Asks the server; called when the typing pauses. The empty text asks for what is near at hand. */
  readonly find: (text: string) => Promise<readonly Found[]>;
  /** What cannot be chosen, because it is chosen already. */
  readonly without?: readonly string[];
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  /** For a filter bar: the label is said, not shown. */
  readonly bare?: boolean;
  /** Bare, and yet as wide as its place. */
  readonly wide?: boolean;
  readonly autoFocus?: boolean;
  /** Ready for the next one as soon as one is chosen: whoever asks keeps what was chosen elsewhere. */
  readonly forget?: boolean;
}

const pause = 220;

/** One of very many: searched on the server while one types, chosen with arrows and Enter. */
export function FindField({ label, value, onChange, find, without = [], bare = false, wide = false, forget = false, placeholder, ...rest }: FindFieldProps) {
  const { t } = useTranslation("common");
  const [text, setText] = useState(value?.name ?? "");
  const [opened, setOpened] = useState(false);
  const [found, setFound] = useState<readonly Found[]>();
  const [failed, setFailed] = useState<string>();
  const ask = useEffectEvent(find);

  // Cleared or set from outside: the text follows.
  const [known, setKnown] = useState(value?.id);
  if (known !== value?.id) {
    setKnown(value?.id);
    setText(value?.name ?? "");
  }

  // The name of what is chosen is no search: then what is near at hand is offered.
  const wanted = value && text === value.name ? "" : text.trim();
  useEffect(() => {
    if (!opened) return;
    let late = false;
    const timer = setTimeout(() => {
      ask(wanted).then(
        (rows) => {
          if (late) return;
          setFailed(undefined);
          setFound(rows);
        },
        (error: unknown) => {
          if (!late) setFailed(problemOf(error).message ?? t("failed"));
        },
      );
    }, found ? pause : 0);
    return () => {
      late = true;
      clearTimeout(timer);
    };
    // `found` only says whether this is the first question, which need not wait.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [opened, wanted, t]);

  const offered = (found ?? []).filter((one) => !without.includes(one.id));
  const options = value && !offered.some((one) => one.id === value.id) ? [value, ...offered] : offered;
  const notes = new Map(options.map((one) => [one.id, one.note]));
  return (
    <Select
      {...rest}
      label={bare ? undefined : label}
      aria-label={bare ? label : undefined}
      placeholder={placeholder ?? (bare ? label : t("find.placeholder"))}
      searchable
      clearable={!rest.required}
      clearButtonProps={{ "aria-label": t("clear") }}
      leftSection={opened && !found ? <Loader size={14} /> : <IconSearch size={15} aria-hidden />}
      data={options.map((one) => ({ value: one.id, label: one.name }))}
      value={value?.id ?? null}
      onChange={(id) => {
        onChange(options.find((one) => one.id === id) ?? null);
        // The list writes the chosen name into the field right after this.
        if (forget) setTimeout(() => setText(""));
      }}
      searchValue={text}
      onSearchChange={setText}
      // The server has searched already.
      filter={({ options: all }) => all}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      nothingFoundMessage={failed ?? (found ? t("find.nothing") : t("loading"))}
      maxDropdownHeight={280}
      classNames={{ options: styles.options ?? "" }}
      className={bare && !wide ? styles.bare : undefined}
      renderOption={({ option }) => (
        <span className={styles.option}>
          <span>{option.label}</span>
          {notes.get(option.value) && <span className={styles.note}>{notes.get(option.value)}</span>}
        </span>
      )}
    />
  );
}

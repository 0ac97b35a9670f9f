import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./filter-bar.module.css";

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

import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconX } from "@tabler/icons-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import styles from "./toast.module.css";

export type ToastTone = "good" | "bad" | "info";

export interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: string;
  /** Takes back what was just done. */
  readonly undo?: (() => void) | undefined;
}

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();
const change = (to: readonly Toast[]): void => {
  toasts = to;
  for (const listener of listeners) listener();
};

const most = 3;

/** Says what was done, or why it was not; with `undo` instead of a question beforehand. */
export function toast(tone: ToastTone, text: string, undo?: () => void): void {
  change([...toasts.filter((one) => one.text !== text).slice(1 - most), { id: next++, tone, text, undo }]);
}

const dismiss = (id: number): void => change(toasts.filter((one) => one.id !== id));

const icons = { good: IconCircleCheck, bad: IconAlertTriangle, info: IconInfoCircle };

function ToastLine({ toast: { id, tone, text, undo } }: { toast: Toast }) {
  const { t } = useTranslation("common");
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(id), undo || tone === "bad" ? 9_000 : 5_000);
    return () => clearTimeout(timer);
  }, [held, id, undo, tone]);
  const Icon = icons[tone];
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false), onFocus: () => setHeld(true), onBlur: () => setHeld(false) };
  return (
    <div className={`${styles.toast} ${styles[tone]}`} {...hold}>
      <Icon size={18} aria-hidden />
      <span className={styles.words}>{text}</span>
      {undo && (
        <UnstyledButton
          className={styles.undo}
          onClick={() => {
            dismiss(id);
            undo();
          }}
        >
          {t("undo")}
        </UnstyledButton>
      )}
      <UnstyledButton className={styles.close} aria-label={t("close")} onClick={() => dismiss(id)}>
        <IconX size={16} aria-hidden />
      </UnstyledButton>
    </div>
  );
}

/** Where toasts appear; one in the frame. Read out politely, kept while the pointer or the focus is on them. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className={styles.stack} role="status" aria-live="polite">
      {shown.map((one) => (
        <ToastLine key={one.id} toast={one} />
      ))}
    </div>
  );
}

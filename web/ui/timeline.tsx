import type { ReactNode } from "react";
import styles from "./timeline.module.css";

export interface TimelineEntry {
  readonly key: string;
  readonly when: ReactNode;
  readonly what: ReactNode;
  /** Stands for the present state. */
  readonly now?: boolean;
}

/** What happened, one below the other. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.list} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} className={entry.now ? `${styles.item} ${styles.now}` : styles.item}>
          <div className={styles.when}>{entry.when}</div>
          <div className={styles.what}>{entry.what}</div>
        </li>
      ))}
    </ol>
  );
}

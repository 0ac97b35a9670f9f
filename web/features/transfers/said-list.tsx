import type { Said } from "./use-sheets";
import styles from "./transfers.module.css";

/** What the file or the work has to say: one sentence a line. */
export function SaidList({ label, of, say, tone }: { label: string; of: readonly Said[]; say: (said: Said) => string; tone: "info" | "warn" }) {
  if (of.length === 0) return null;
  return (
    <section className={styles.said} data-tone={tone} aria-label={label} {...(tone === "warn" ? { role: "alert" } : {})}>
      <h3>{label}</h3>
      <ul>
        {of.map((said, index) => (
          <li key={index}>{say(said)}</li>
        ))}
      </ul>
    </section>
  );
}

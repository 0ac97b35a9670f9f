import type { ReactNode } from "react";
import { Link } from "react-router";
import styles from "./person-chip.module.css";

/** The same person has the same colour everywhere. */
const tint = (seed: string): string => {
  let sum = 0x811c9dc5;
  for (const letter of seed) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return styles[`t${((sum ^ (sum >>> 15)) >>> 0) % 6}`] ?? "";
};

/** Of a Chinese name the given name's last character, of any other the initials. */
function sign(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return name.slice(-1);
  return name.split(/\s+/).map((part) => part.charAt(0)).join("").slice(0, 2).toUpperCase();
}

export function Face({ name, id = name, size = 26 }: { name: string; id?: string; size?: number }) {
  return (
    <span className={`${styles.face} ${tint(id)}`} style={{ width: size, height: size, fontSize: size * 0.46 }} aria-hidden>
      {sign(name)}
    </span>
  );
}

export interface PersonChipProps {
  readonly id?: string;
  readonly name: string;
  readonly to?: string;
  readonly note?: ReactNode;
  readonly size?: number;
}

export function PersonChip({ id, name, to, note, size = 24 }: PersonChipProps) {
  return (
    <span className={styles.chip}>
      <Face name={name} id={id ?? name} size={size} />
      {to ? (
        <Link to={to} className={styles.name}>
          {name}
        </Link>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      {note && <span className={styles.note}>{note}</span>}
    </span>
  );
}

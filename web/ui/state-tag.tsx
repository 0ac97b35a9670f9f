import {
  IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleDot, IconCircleX, IconSparkles, type TablerIcon,
} from "@tabler/icons-react";
import styles from "./state-tag.module.css";

export type Tone = "neutral" | "info" | "good" | "warn" | "bad" | "accent";

const icons: Record<Tone, TablerIcon> = {
  neutral: IconCircleDashed,
  info: IconCircleDot,
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  accent: IconSparkles,
};

export interface StateTagProps {
  readonly tone: Tone;
  readonly label: string;
  /** In place of the tone's own sign. */
  readonly icon?: TablerIcon;
}

/** A state as colour, sign and word at once: none of the three is ever alone. */
export function StateTag({ tone, label, icon }: StateTagProps) {
  const Icon = icon ?? icons[tone];
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <Icon size={13} stroke={2} aria-hidden />
      {label}
    </span>
  );
}

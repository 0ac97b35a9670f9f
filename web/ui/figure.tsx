import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import styles from "./figure.module.css";
import { formatNumber } from "./format";

export interface FigureProps {
  readonly label: string;
  /** Undefined while it is on its way. */
  readonly value: number | string | undefined;
  readonly unit?: string;
  readonly note?: ReactNode;
  /** The rows that the figure counts. */
  readonly to?: string;
  readonly accent?: boolean;
}

/** One large figure that opens its rows. */
export function Figure({ label, value, unit, note, to, accent = false }: FigureProps) {
  const { i18n } = useTranslation();
  const shown = typeof value === "number" ? formatNumber(value, i18n.language) : value;
  const body = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>
        {shown ?? <Skeleton height={26} width={56} mt={5} mb={4} />}
        {unit && shown !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
      {note && <span className={styles.note}>{note}</span>}
    </>
  );
  const className = accent ? `${styles.tile} ${styles.accent}` : styles.tile;
  return to ? (
    <Link to={to} className={className}>
      {body}
    </Link>
  ) : (
    <div className={className}>{body}</div>
  );
}

export const Figures = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>;

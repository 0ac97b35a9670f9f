import { Skeleton } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { limit, percent } from "./place";
import styles from "./rotation.module.css";

interface MeasureProps {
  readonly label: string;
  /** Undefined while it is on its way; null where there is nothing to divide. */
  readonly value: number | null | undefined;
  /** A share of 1: written as per cent, with a bar and the mark of its floor. */
  readonly floor?: number | null | undefined;
  readonly meets?: boolean | null | undefined;
  readonly share?: boolean;
  readonly note?: ReactNode;
  /** Opens the people that it counts. */
  readonly onOpen?: () => void;
}

const FULL = 100;

/** One large figure that opens its people; a share stands beside the floor that it must reach. */
export function Measure({ label, value, floor, meets, share = false, note, onOpen }: MeasureProps) {
  const { t } = useTranslation("rotation");
  const shown = value === undefined ? <Skeleton height={28} width={70} mt={6} mb={5} /> : value === null ? "—" : share ? percent(value) : value.toLocaleString("zh-CN");
  const Sign = meets ? IconCircleCheck : IconAlertTriangle;
  // The bar's end is twice the floor, so that the mark stands in its middle unless the share is larger.
  const end = Math.max(value ?? 0, (floor ?? 0) * 2, 0.01);
  const body = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{shown}</span>
      {share && floor != null && (
        <span className={styles.bar} aria-hidden>
          <span style={{ width: `${((value ?? 0) / end) * FULL}%` }} data-meets={meets ?? undefined} />
          <i style={{ left: `${(floor / end) * FULL}%` }} />
        </span>
      )}
      {share && value !== undefined && (
        <span className={styles.note} data-meets={meets ?? undefined}>
          {floor == null ? (
            t("floor.none")
          ) : meets == null ? (
            t("floor.only", { floor: limit(floor) })
          ) : (
            <>
              <Sign size={14} aria-hidden /> {t(meets ? "floor.met" : "floor.missed", { floor: limit(floor) })}
            </>
          )}
        </span>
      )}
      {note && <span className={styles.note}>{note}</span>}
    </>
  );
  if (!onOpen) return <div className={styles.tile}>{body}</div>;
  return (
    <button type="button" className={styles.tile} onClick={onOpen}>
      {body}
      <span className={styles.open}>{t("openPeople")}</span>
    </button>
  );
}

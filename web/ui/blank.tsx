import { Button, Skeleton } from "@mantine/core";
import { IconAlertTriangle, IconInbox, type TablerIcon } from "@tabler/icons-react";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./blank.module.css";
import { problemOf } from "./problem";

export interface EmptyProps {
  readonly title: string;
  /** What to do next. */
  readonly hint?: ReactNode;
  readonly icon?: TablerIcon;
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do about it. Show it only when the answer has come: never while it loads. */
export function Empty({ title, hint, icon: Icon = IconInbox, action }: EmptyProps) {
  return (
    <div className={styles.blank}>
      <span className={styles.sign}>
        <Icon size={22} stroke={1.6} aria-hidden />
      </span>
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {action && <div className={styles.actions}>{action}</div>}
    </div>
  );
}

const known = new Set(["NOT_FOUND", "FORBIDDEN", "UNAVAILABLE", "OFFLINE", "RATE_LIMITED", "QUERY_TOO_LARGE", "INTERNAL"]);

/** What went wrong in the person's words, and the way out. */
export function ProblemView({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation("common");
  const problem = problemOf(error);
  const code = known.has(problem.code) ? problem.code : "INTERNAL";
  return (
    <div className={`${styles.blank} ${styles.bad}`} role="alert">
      <span className={styles.sign}>
        <IconAlertTriangle size={22} stroke={1.6} aria-hidden />
      </span>
      <p className={styles.title}>{t(`problem.${code}.title`)}</p>
      <p className={styles.hint}>{code === "INTERNAL" ? t("problem.INTERNAL.hint") : (problem.message ?? t(`problem.${code}.hint`))}</p>
      {retry && (
        <div className={styles.actions}>
          <Button variant="default" onClick={retry}>
            {t("retry")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** True once a wait is long enough to be noticed: what is quicker shows no skeleton and so does not flicker. */
export function useNoticedWait(waiting: boolean, after = 180): boolean {
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setNoticed(true), after);
    return () => {
      clearTimeout(timer);
      setNoticed(false);
    };
  }, [waiting, after]);
  return waiting && noticed;
}

/** The shape of a list that is on its way. */
export function ListSkeleton({ rows = 5 }: { rows?: number }) {
  const { t } = useTranslation("common");
  const noticed = useNoticedWait(true);
  return (
    <div className={styles.lines} role="status" aria-label={t("loading")} style={{ minHeight: rows * 34 }}>
      {noticed &&
        Array.from({ length: rows }, (_, row) => (
          <div key={row} className={styles.line}>
            <Skeleton height={26} circle />
            <Skeleton height={12} width={`${82 - ((row * 17) % 40)}%`} />
            <Skeleton height={12} />
          </div>
        ))}
    </div>
  );
}

export function PageSkeleton() {
  const noticed = useNoticedWait(true);
  const { t } = useTranslation("common");
  return (
    <div role="status" aria-label={t("loading")} style={{ maxWidth: 1180, margin: "0 auto", padding: "24px 28px", minHeight: 400 }}>
      {noticed && (
        <>
          <Skeleton height={22} width={220} mb={20} />
          <Skeleton height={180} radius="lg" mb={16} />
          <Skeleton height={260} radius="lg" />
        </>
      )}
    </div>
  );
}

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "../../ui/toast";
import { useLiveState } from "../live/live-context";
import type { StreamState } from "../live/stream";
import styles from "./frame.module.css";

const look: Record<StreamState["phase"], string | undefined> = {
  connecting: styles.wait,
  live: undefined,
  reconnecting: styles.wait,
  offline: styles.off,
  ended: styles.off,
};

/** Says what a return to life did, once. */
function useRecoveryNotice({ recovery }: StreamState): void {
  const { t } = useTranslation("frame");
  const told = useRef(recovery?.at ?? 0);
  useEffect(() => {
    if (!recovery || recovery.at === told.current) return;
    told.current = recovery.at;
    if (recovery.how === "reloaded") toast("info", t("live.reloaded"));
    else toast("good", recovery.count > 0 ? t("live.resumed", { count: recovery.count }) : t("live.resumedNone"));
  }, [recovery, t]);
}

/** Whether what is on the screen is the present: a dot, a word, and what it means. */
export function ConnectionState() {
  const { t } = useTranslation("frame");
  const state = useLiveState();
  useRecoveryNotice(state);
  const lost = state.phase === "reconnecting" || state.phase === "offline" || state.phase === "ended";
  const hint = state.phase === "live" ? t("live.liveHint") : state.phase === "offline" ? t("live.offlineHint") : t("live.lostHint");
  return (
      <span title={hint} className={lost ? `${styles.live} ${styles.lost}` : styles.live} role="status" tabIndex={-1} data-live={state.phase}>
        <span className={look[state.phase] ? `${styles.dot} ${look[state.phase]}` : styles.dot} aria-hidden />
        <span>{t(`live.${state.phase}`)}</span>
      </span>
  );
}

export function OfflineBanner() {
  const { t } = useTranslation("frame");
  const { phase } = useLiveState();
  if (phase !== "offline") return null;
  return (
    <div className={styles.banner} role="alert">
      {t("live.offlineHint")}
    </div>
  );
}

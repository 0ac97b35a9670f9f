import { Button } from "@mantine/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "./toast";
import { problemOf } from "./problem";

export interface PagerProps {
  readonly hasMore: boolean;
  readonly more: () => Promise<unknown>;
  /** Loads by itself when the end comes into sight; the button stays for keyboards and readers. */
  readonly infinite?: boolean;
  readonly shown?: number | undefined;
  readonly total?: number | undefined;
}

/** The end of a keyset list: how much there is, and the next page. */
export function Pager({ hasMore, more, infinite = false, shown, total }: PagerProps) {
  const { t } = useTranslation("common");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const end = useRef<HTMLDivElement>(null);

  const load = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    try {
      await more();
    } catch (error) {
      setFailed(true);
      toast("bad", problemOf(error).message ?? t("moreFailed"));
    } finally {
      setBusy(false);
    }
  };
  const loadNext = useEffectEvent(() => void load());

  useEffect(() => {
    if (!infinite || !hasMore || failed || !end.current) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) loadNext();
      },
      { rootMargin: "400px" },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
    // `shown` starts the watch anew when a page was too short to push the end out of sight.
  }, [infinite, hasMore, failed, shown]);

  if (!hasMore && total === undefined) return null;
  return (
    <div ref={end} style={{ display: "flex", alignItems: "center", justifyContent: "center", gap: 12, padding: "10px 16px", minHeight: 44 }}>
      {total !== undefined && shown !== undefined && (
        <span style={{ color: "var(--mantine-color-dimmed)", fontSize: "var(--mantine-font-size-sm)" }} className="figures">
          {t("shownOf", { shown, total })}
        </span>
      )}
      {hasMore && (
        <Button variant="default" size="xs" loading={busy} onClick={() => void load()}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}

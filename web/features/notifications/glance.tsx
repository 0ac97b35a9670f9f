import { Button } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { IconMoon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { NotificationLine } from "./notification-line";
import { notificationSettingsQuery, notificationsQuery } from "./notification-queries";
import styles from "./notifications.module.css";
import { useReading } from "./use-reading";

const LINES = 10;

/** The newest lines, beside whatever one is doing. */
export function Glance({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("notifications");
  const list = useList(notificationsQuery, { first: LINES }, (data) => data.me?.notifications);
  const { data } = useQuery(notificationSettingsQuery);
  const reading = useReading();
  const rows = list.rows?.slice(0, LINES);
  const newest = rows?.[0];
  return (
    <section className={styles.glance} aria-label={t("title")}>
      <div className={styles.glanceHead}>
        <h2>{t("title")}</h2>
        {newest && (
          <Button variant="subtle" size="compact-sm" onClick={() => void reading.readAll(newest.id)}>
            {t("readAll")}
          </Button>
        )}
      </div>
      <div className={styles.glanceBody}>
        {data?.notificationSettings?.quietNow && (
          <p className={styles.quiet} style={{ margin: 0 }}>
            <IconMoon size={15} aria-hidden />
            {t("quietNow", { until: data.notificationSettings.quietUntil })}
          </p>
        )}
        {list.error ? (
          <ProblemView error={list.error} retry={list.retry} />
        ) : !rows ? (
          <ListSkeleton rows={5} />
        ) : rows.length === 0 ? (
          <Empty title={t("empty")} hint={t("emptyHint")} />
        ) : (
          <ol className={styles.lines}>
            {rows.map((line) => (
              <NotificationLine key={line.id} line={line} reading={reading} onFollow={onClose} />
            ))}
          </ol>
        )}
      </div>
      <div className={styles.glanceFoot}>
        <Link to="/notifications" onClick={onClose}>
          {t("all")}
        </Link>
        <Link to="/profile/notifications" onClick={onClose}>
          {t("settings")}
        </Link>
      </div>
    </section>
  );
}

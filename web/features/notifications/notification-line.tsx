import { ActionIcon } from "@mantine/core";
import { IconMail, IconMailOpened } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useFragment, type FragmentType } from "../../gql";
import { Face } from "../../ui/person-chip";
import { Moment } from "../../ui/time";
import { notificationLine } from "./notification-queries";
import styles from "./notifications.module.css";
import { addressOf, sayNotification } from "./saying";
import type { Reading } from "./use-reading";

export interface NotificationLineProps {
  readonly line: FragmentType<typeof notificationLine>;
  readonly reading: Reading;
  /** Somebody went to what the line is about. */
  readonly onFollow?: () => void;
}

/** One line: who and what, when, and the switch between read and unread. To follow it is to have read it. */
export function NotificationLine({ line: masked, reading, onFollow }: NotificationLineProps) {
  const { t } = useTranslation("notifications");
  const { t: activity } = useTranslation(["activity", "policyNames"]);
  const line = useFragment(notificationLine, masked);
  const what = sayNotification(line, t, activity);
  const name = line.actor?.name ?? t(line.actorCount > 0 ? "somebody" : "system");
  const follow = (): void => {
    if (line.unread) void reading.read(line.id);
    onFollow?.();
  };
  return (
    <li className={styles.line} data-unread={line.unread || undefined} data-notification={line.id}>
      <Face name={name} id={line.actor?.id ?? name} size={28} />
      <div className={styles.what}>
        <Link to={addressOf(line)} onClick={follow} className={styles.link}>
          {line.unread && <span className={styles.sign}>{t("unread")}</span>}
          {what}
        </Link>
        <span className={styles.when}>
          {t([`kind.${line.kind}`, "kind.other"])} · <Moment of={line.latestAt} />
        </span>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t(line.unread ? "markRead" : "markUnread", { what })}
        title={t(line.unread ? "markReadShort" : "markUnreadShort")}
        onClick={() => void (line.unread ? reading.read(line.id) : reading.unread(line.id))}
      >
        {line.unread ? <IconMailOpened size={17} aria-hidden /> : <IconMail size={17} aria-hidden />}
      </ActionIcon>
    </li>
  );
}

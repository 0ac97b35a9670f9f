import { Button } from "@mantine/core";
import { IconBellOff, IconChecks } from "@tabler/icons-react";
import { useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { useFilters } from "../../ui/use-filters";
import { NotificationLine } from "./notification-line";
import { notificationsQuery } from "./notification-queries";
import styles from "./notifications.module.css";
import { useReading } from "./use-reading";

/** j and k go from line to line, as in the inbox; Enter follows the line, which is a link. */
function step(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== "j" && event.key !== "k")) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("li a")];
  const at = links.findIndex((link) => link.closest("li")?.contains(document.activeElement));
  links[Math.max(0, at + (event.key === "j" ? 1 : -1))]?.focus();
}

/** Everything that one must know or do, newest first. */
export function NotificationList() {
  const { t } = useTranslation("notifications");
  const [filters, setFilter] = useFilters("show");
  const onlyUnread = filters.show === "unread";
  const list = useList(notificationsQuery, { first: 30, ...(onlyUnread && { filter: { unread: true } }) }, (data) => data.me?.notifications);
  const reading = useReading();
  const place = useRef<HTMLDivElement>(null);
  const newest = list.rows?.[0];
  return (
    <Section
      title={t("list")}
      flush
      actions={
        newest && (
          <Button variant="default" size="xs" leftSection={<IconChecks size={15} aria-hidden />} onClick={() => void reading.readAll(newest.id)}>
            {t("readAll")}
          </Button>
        )
      }
    >
      <FilterBar>
        <Chips label={t("show")} single choices={[{ value: "unread", label: t("onlyUnread") }]} value={onlyUnread ? ["unread"] : []} onChange={([one]) => setFilter("show", one ?? null)} />
      </FilterBar>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : !list.rows ? (
        <ListSkeleton rows={8} />
      ) : list.rows.length === 0 ? (
        <Empty icon={IconBellOff} title={t(onlyUnread ? "emptyUnread" : "empty")} hint={t("emptyHint")} action={<Link to="/profile/notifications">{t("settings")}</Link>} />
      ) : (
        <div ref={place} onKeyDown={step} role="presentation">
          <ol className={styles.lines} aria-label={t("list")}>
            {list.rows.map((line) => (
              <NotificationLine key={line.id} line={line} reading={reading} />
            ))}
          </ol>
        </div>
      )}
      <Pager hasMore={list.hasMore} more={list.more} infinite shown={list.rows?.length} />
    </Section>
  );
}

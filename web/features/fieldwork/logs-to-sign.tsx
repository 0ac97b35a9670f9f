import { Button, Checkbox, Kbd, UnstyledButton } from "@mantine/core";
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { MOST_SIGNED_AT_ONCE } from "../../../shared/fieldwork";
import { useList } from "../../app/apollo/use-list";
import { useFragment as unmask } from "../../gql";
import type { LogViewFragment } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { Day } from "../../ui/time";
import { useKeys } from "../../ui/use-keys";
import { usePhone } from "../../ui/use-phone";
import { logsToSignQuery, logView } from "./fieldwork-queries";
import { LogRead } from "./log-read";
import { ReturnDialog } from "./return-dialog";
import { useSign } from "./use-sign";
import styles from "./fieldwork.module.css";

/** Down, up, sign, back, choose. */
const KEYS = ["j", "k", "a", "b", "x"] as const;

/** Logs that the host school signs: one is open beside the list; what is signed goes, and the next one opens by itself. */
export function LogsToSign({ schoolId }: { schoolId: string }) {
  const { t } = useTranslation("fieldwork");
  const phone = usePhone();
  const list = useList(logsToSignQuery, { first: 30, schoolId }, (data) => data.logsToSign);
  const { leaving, sign, handBack } = useSign();
  const [openId, setOpenId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState<LogViewFragment | null>(null);
  const rows = list.rows?.map((row) => unmask(logView, row)).filter(({ id }) => !leaving.has(id));
  // On a phone nothing is open until it is touched: the list is the screen.
  const open = rows?.find(({ id }) => id === openId) ?? (phone ? undefined : rows?.[0]);
  const picked = rows?.filter(({ id }) => chosen.has(id)) ?? [];
  const openRow = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Not handed on: in newer browsers it answers a promise, and an effect's answer is its cleaning up.
    openRow.current?.scrollIntoView({ block: "nearest" });
  }, [open?.id]);

  const step = (by: number): void => {
    if (!rows || rows.length === 0) return;
    const at = rows.findIndex(({ id }) => id === open?.id);
    setOpenId(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]!.id);
  };
  /** To the one after those that go, else the one before. */
  const leave = (some: readonly LogViewFragment[]): void => {
    const gone = new Set(some.map(({ id }) => id));
    const at = rows?.findIndex(({ id }) => id === some[0]?.id) ?? -1;
    const next = rows?.find(({ id }, place) => place > at && !gone.has(id)) ?? rows?.findLast(({ id }) => !gone.has(id));
    setOpenId(phone ? null : (next?.id ?? null));
    setChosen(new Set());
  };
  const signAll = (some: readonly LogViewFragment[]): void => {
    if (some.length === 0) return;
    leave(some);
    void sign(some);
  };
  const toggle = (id: string): void => setChosen((known) => (known.has(id) ? new Set([...known].filter((other) => other !== id)) : new Set([...known, id].slice(0, MOST_SIGNED_AT_ONCE))));

  useKeys(KEYS, (key) => {
    if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "a") signAll(picked.length > 0 ? picked : open ? [open] : []);
    else if (key === "b" && open) setReturning(open);
    else if (key === "x" && open) toggle(open.id);
  });

  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  if (!rows) return <ListSkeleton />;
  if (rows.length === 0 && !list.hasMore)
    return (
      <Section title={t("sign.title")} count={0} flush>
        <Empty title={t("sign.empty")} hint={t("sign.emptyHint")} icon={IconCheck} />
      </Section>
    );
  const opened = open && (
    <>
      <div className={styles.actions}>
        <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={() => signAll([open])} aria-keyshortcuts="a">
          {t("sign.verb")}
        </Button>
        <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setReturning(open)} aria-keyshortcuts="b">
          {t("return.verb")}
        </Button>
      </div>
      <LogRead of={open} />
    </>
  );
  return (
    <>
      <div className={styles.split}>
        <Section title={t("sign.title")} count={list.total} flush actions={<Keys />}>
          {picked.length > 0 && (
            <div className={styles.chosen} role="group" aria-label={t("sign.chosen", { count: picked.length })}>
              <span>{t("sign.chosen", { count: picked.length })}</span>
              <Button size="compact-sm" leftSection={<IconCheck size={15} aria-hidden />} onClick={() => signAll(picked)}>
                {t("sign.verb")}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => setChosen(new Set())}>
                {t("sign.clear")}
              </Button>
            </div>
          )}
          <ul className={styles.lines} aria-label={t("sign.title")}>
            {rows.map((row) => (
              <li key={row.id} className={styles.line} data-open={row.id === open?.id || undefined}>
                <Checkbox size="sm" checked={chosen.has(row.id)} onChange={() => toggle(row.id)} aria-label={t("sign.choose", { name: row.person?.name ?? t("somebody"), day: row.day })} />
                <UnstyledButton ref={row.id === open?.id ? openRow : undefined} className={styles.lineButton} aria-current={row.id === open?.id || undefined} onClick={() => setOpenId(row.id === openId && phone ? null : row.id)}>
                  <span className={styles.lineTitle}>
                    {row.person?.name ?? t("somebody")} <Day of={row.day} /> {row.starts.slice(0, 5)}
                  </span>
                  <span className={styles.under}>{[row.topic, row.className, row.attachments.nodes.length > 0 && t("photos", { count: row.attachments.nodes.length }), row.late && t("late")].filter(Boolean).join(" · ")}</span>
                </UnstyledButton>
                {phone && row.id === open?.id && <div className={styles.inLine}>{opened}</div>}
              </li>
            ))}
          </ul>
          <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
        </Section>
        {!phone && open && (
          <Section title={`${open.person?.name ?? t("somebody")} · ${open.day}`}>
            {opened}
          </Section>
        )}
      </div>
      <ReturnDialog
        log={returning}
        onClose={() => setReturning(null)}
        onReason={(reason) => {
          if (!returning) return;
          leave([returning]);
          void handBack(returning, reason);
        }}
      />
    </>
  );
}

/** Which keys there are, where there is a keyboard. */
function Keys() {
  const { t } = useTranslation("fieldwork");
  return (
    <span className={styles.keys} aria-hidden>
      <Kbd size="xs">j</Kbd>
      <Kbd size="xs">k</Kbd> {t("sign.move")} <Kbd size="xs">a</Kbd> {t("sign.verb")} <Kbd size="xs">b</Kbd> {t("return.verb")} <Kbd size="xs">x</Kbd> {t("sign.pick")}
    </span>
  );
}

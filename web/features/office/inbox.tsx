import { Button, Checkbox, Kbd, Menu, UnstyledButton } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconClockPause, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import { useFragment as unmask } from "../../gql";
import type { ApprovalLineFragment, Decision } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { shiftDay, today } from "../../ui/format";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { Moment } from "../../ui/time";
import { useKeys } from "../../ui/use-keys";
import { usePhone } from "../../ui/use-phone";
import { ApprovalDetail } from "./approval-detail";
import { approvalLine, inboxQuery } from "./approval-queries";
import { DueTag } from "./approval-tags";
import { useApprovalWords } from "./approval-words";
import { ReasonDialog } from "./reason-dialog";
import { useDecide } from "./use-decide";
import styles from "./office.module.css";

/** The server takes so many at once. */
const MOST = 50;
/** Down, up, yes, no, back, put aside, choose. */
const KEYS = ["j", "k", "a", "r", "b", "s", "x"] as const;

interface Asking {
  readonly decision: Exclude<Decision, "APPROVE">;
  readonly some: readonly ApprovalLineFragment[];
}

/** All that waits for me. One is open beside the list; what is answered goes, and the next one opens by itself. */
export function Inbox() {
  const { t } = useTranslation("approvals");
  const words = useApprovalWords();
  const phone = usePhone();
  const list = useList(inboxQuery, { first: 30 }, (data) => data.myApprovals);
  const { leaving, decide, snooze } = useDecide();
  const [openId, setOpenId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const rows = list.rows?.map((row) => unmask(approvalLine, row)).filter(({ id }) => !leaving.has(id));
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
  /** The one after those that are answered, else the one before. */
  const leave = (some: readonly ApprovalLineFragment[]): void => {
    const gone = new Set(some.map(({ id }) => id));
    const at = rows?.findIndex(({ id }) => id === some[0]?.id) ?? -1;
    const rest = rows?.filter(({ id }, place) => place > at && !gone.has(id)) ?? [];
    const next = rest[0] ?? rows?.findLast(({ id }) => !gone.has(id));
    setOpenId(phone ? null : (next?.id ?? null));
    setChosen(new Set());
  };
  const answer = (some: readonly ApprovalLineFragment[], decision: Decision, reason?: string): void => {
    if (some.length === 0) return;
    leave(some);
    void decide(some, decision, reason);
  };
  const ask = (some: readonly ApprovalLineFragment[], decision: Asking["decision"]): void => {
    if (some.length > 0) setAsking({ some, decision });
  };
  const setAside = (one: ApprovalLineFragment, days: number): void => {
    leave([one]);
    void snooze(one, shiftDay(today(), days));
  };
  const toggle = (id: string): void => setChosen((known) => (known.has(id) ? new Set([...known].filter((other) => other !== id)) : new Set([...known, id].slice(0, MOST))));

  useKeys(KEYS, (key) => {
    const target = picked.length > 0 ? picked : open ? [open] : [];
    if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "a") answer(target, "APPROVE");
    else if (key === "r") ask(target, "REJECT");
    else if (key === "b") ask(target, "RETURN");
    else if (key === "s" && open) setAside(open, 1);
    else if (key === "x" && open) toggle(open.id);
  });

  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  if (!rows) return <ListSkeleton />;
  return (
    <>
      {rows.length === 0 && !list.hasMore ? (
        <Section title={t("inbox.title")} count={0} flush>
          <Empty title={t("inbox.empty")} hint={t("inbox.emptyHint")} icon={IconCheck} />
        </Section>
      ) : (
        <div className={styles.split}>
          <Section title={t("inbox.title")} count={list.total} flush actions={<Keys />}>
            {picked.length > 0 && (
              <div className={styles.chosen} role="group" aria-label={t("chosen.label")}>
                <span>{t("chosen.count", { count: picked.length })}</span>
                <Button size="compact-sm" leftSection={<IconCheck size={15} aria-hidden />} onClick={() => answer(picked, "APPROVE")}>
                  {t("approve.verb")}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => ask(picked, "REJECT")}>
                  {t("reject.verb")}
                </Button>
                <Button size="compact-sm" variant="subtle" onClick={() => setChosen(new Set())}>
                  {t("chosen.clear")}
                </Button>
              </div>
            )}
            <ul className={styles.lines} aria-label={t("inbox.title")}>
              {rows.map((row) => (
                <li key={row.id} className={styles.line} data-open={row.id === open?.id || undefined}>
                  <Checkbox size="sm" checked={chosen.has(row.id)} onChange={() => toggle(row.id)} aria-label={t("chosen.one", { what: words.title(row) })} />
                  <UnstyledButton ref={row.id === open?.id ? openRow : undefined} className={styles.lineButton} aria-current={row.id === open?.id || undefined} onClick={() => setOpenId(row.id === openId && phone ? null : row.id)}>
                    <span className={styles.lineTitle}>{words.title(row)}</span>
                    <span className={styles.under}>
                      {words.askedBy(row)} · <Moment of={row.createdAt} /> · {t("until")} <DueTag day={row.dueOn} />
                    </span>
                  </UnstyledButton>
                  {phone && row.id === open?.id && (
                    <div className={styles.inLine}>
                      <Opened row={row} onAnswer={answer} onAsk={ask} onSnooze={setAside} />
                    </div>
                  )}
                </li>
              ))}
            </ul>
            <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
          </Section>
          {!phone && open && (
            <Section title={words.title(open)}>
              <Opened row={open} onAnswer={answer} onAsk={ask} onSnooze={setAside} />
            </Section>
          )}
        </div>
      )}
      <ReasonDialog
        decision={asking?.decision ?? null}
        about={asking ? (asking.some.length === 1 ? words.title(asking.some[0]!) : t("chosen.count", { count: asking.some.length })) : ""}
        onClose={() => setAsking(null)}
        onReason={(reason) => asking && answer(asking.some, asking.decision, reason)}
      />
    </>
  );
}

interface OpenedProps {
  readonly row: ApprovalLineFragment;
  readonly onAnswer: (some: readonly ApprovalLineFragment[], decision: Decision) => void;
  readonly onAsk: (some: readonly ApprovalLineFragment[], decision: Asking["decision"]) => void;
  readonly onSnooze: (one: ApprovalLineFragment, days: number) => void;
}

function Opened({ row, onAnswer, onAsk, onSnooze }: OpenedProps) {
  const { t } = useTranslation("approvals");
  return (
    <>
      <div className={styles.answers}>
        <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={() => onAnswer([row], "APPROVE")} aria-keyshortcuts="a">
          {t("approve.verb")}
        </Button>
        <Button variant="default" leftSection={<IconX size={16} aria-hidden />} onClick={() => onAsk([row], "REJECT")} aria-keyshortcuts="r">
          {t("reject.verb")}
        </Button>
        <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => onAsk([row], "RETURN")} aria-keyshortcuts="b">
          {t("return.verb")}
        </Button>
        <Menu withinPortal={false} position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" leftSection={<IconClockPause size={16} aria-hidden />}>
              {t("snooze.verb")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {([[1, "snooze.tomorrow"], [3, "snooze.threeDays"], [7, "snooze.week"]] as const).map(([days, label]) => (
              <Menu.Item key={days} onClick={() => onSnooze(row, days)}>
                {t(label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <ApprovalDetail approval={row} />
    </>
  );
}

/** Which keys there are, where there is a keyboard. */
function Keys() {
  const { t } = useTranslation("approvals");
  return (
    <span className={styles.keys} aria-hidden>
      <Kbd size="xs">j</Kbd>
      <Kbd size="xs">k</Kbd> {t("keys.move")} <Kbd size="xs">a</Kbd> {t("approve.verb")} <Kbd size="xs">r</Kbd> {t("reject.verb")} <Kbd size="xs">x</Kbd> {t("keys.choose")}
    </span>
  );
}

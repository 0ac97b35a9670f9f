import { Button, Menu } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconClockPause, IconX } from "@tabler/icons-react";
import { useState } from "react";
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
import { useWorkList } from "../../ui/use-work-list";
import { WorkList } from "../../ui/work-list";
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
  const list = useList(inboxQuery, { first: 30 }, (data) => data.myApprovals);
  const { leaving, decide, snooze } = useDecide();
  const [asking, setAsking] = useState<Asking | null>(null);
  const work = useWorkList(list.rows?.map((row) => unmask(approvalLine, row)).filter(({ id }) => !leaving.has(id)), MOST);
  const { rows, open, picked, target } = work;
  const answer = (some: readonly ApprovalLineFragment[], decision: Decision, reason?: string): void => {
    if (some.length === 0) return;
    work.leave(some);
    void decide(some, decision, reason);
  };
  const ask = (some: readonly ApprovalLineFragment[], decision: Asking["decision"]): void => {
    if (some.length > 0) setAsking({ some, decision });
  };
  const setAside = (one: ApprovalLineFragment, days: number): void => {
    work.leave([one]);
    void snooze(one, shiftDay(today(), days));
  };

  useKeys(KEYS, (key) => {
    if (key === "j") work.step(1);
    else if (key === "k") work.step(-1);
    else if (key === "a") answer(target, "APPROVE");
    else if (key === "r") ask(target, "REJECT");
    else if (key === "b") ask(target, "RETURN");
    else if (key === "s" && open) setAside(open, 1);
    else if (key === "x" && open) work.toggle(open);
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
        <WorkList
          of={work}
          title={t("inbox.title")}
          total={list.total}
          keys={[[["j", "k"], t("keys.move")], [["a"], t("approve.verb")], [["r"], t("reject.verb")], [["x"], t("keys.choose")]]}
          picked={{
            label: t("chosen.count", { count: picked.length }),
            clear: t("chosen.clear"),
            actions: (
              <>
                <Button size="compact-sm" leftSection={<IconCheck size={15} aria-hidden />} onClick={() => answer(picked, "APPROVE")}>
                  {t("approve.verb")}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => ask(picked, "REJECT")}>
                  {t("reject.verb")}
                </Button>
              </>
            ),
          }}
          choose={(row) => t("chosen.one", { what: words.title(row) })}
          line={(row) => ({
            title: words.title(row),
            under: (
              <>
                {words.askedBy(row)} · <Moment of={row.createdAt} /> · {t("until")} <DueTag day={row.dueOn} />
              </>
            ),
          })}
          heading={words.title}
          opened={(row) => <Opened row={row} onAnswer={answer} onAsk={ask} onSnooze={setAside} />}
        >
          <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
        </WorkList>
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

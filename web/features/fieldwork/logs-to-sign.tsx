import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
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
import { useWorkList } from "../../ui/use-work-list";
import { WorkList } from "../../ui/work-list";
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
  const list = useList(logsToSignQuery, { first: 30, schoolId }, (data) => data.logsToSign);
  const { leaving, sign, handBack } = useSign();
  const [returning, setReturning] = useState<LogViewFragment | null>(null);
  const work = useWorkList(list.rows?.map((row) => unmask(logView, row)).filter(({ id }) => !leaving.has(id)), MOST_SIGNED_AT_ONCE);
  const { rows, open, picked } = work;
  const signAll = (some: readonly LogViewFragment[]): void => {
    if (some.length === 0) return;
    work.leave(some);
    void sign(some);
  };

  useKeys(KEYS, (key) => {
    if (key === "j") work.step(1);
    else if (key === "k") work.step(-1);
    else if (key === "a") signAll(work.target);
    else if (key === "b" && open) setReturning(open);
    else if (key === "x" && open) work.toggle(open);
  });

  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  if (!rows) return <ListSkeleton />;
  if (rows.length === 0 && !list.hasMore)
    return (
      <Section title={t("sign.title")} count={0} flush>
        <Empty title={t("sign.empty")} hint={t("sign.emptyHint")} icon={IconCheck} />
      </Section>
    );
  return (
    <>
      <WorkList
        of={work}
        title={t("sign.title")}
        total={list.total}
        keys={[[["j", "k"], t("sign.move")], [["a"], t("sign.verb")], [["b"], t("return.verb")], [["x"], t("sign.pick")]]}
        picked={{
          label: t("sign.chosen", { count: picked.length }),
          clear: t("sign.clear"),
          actions: (
            <Button size="compact-sm" leftSection={<IconCheck size={15} aria-hidden />} onClick={() => signAll(picked)}>
              {t("sign.verb")}
            </Button>
          ),
        }}
        choose={(row) => t("sign.choose", { name: row.person?.name ?? t("somebody"), day: row.day })}
        line={(row) => ({
          title: <>{row.person?.name ?? t("somebody")} <Day of={row.day} /> {row.starts.slice(0, 5)}</>,
          under: [row.topic, row.className, row.attachments.nodes.length > 0 && t("photos", { count: row.attachments.nodes.length }), row.late && t("late")].filter(Boolean).join(" · "),
        })}
        heading={(row) => `${row.person?.name ?? t("somebody")} · ${row.day}`}
        opened={(row) => (
          <>
            <div className={styles.answers}>
              <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={() => signAll([row])} aria-keyshortcuts="a">
                {t("sign.verb")}
              </Button>
              <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setReturning(row)} aria-keyshortcuts="b">
                {t("return.verb")}
              </Button>
            </div>
            <LogRead of={row} />
          </>
        )}
      >
        <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
      </WorkList>
      <ReturnDialog
        log={returning}
        onClose={() => setReturning(null)}
        onReason={(reason) => {
          if (!returning) return;
          work.leave([returning]);
          void handBack(returning, reason);
        }}
      />
    </>
  );
}

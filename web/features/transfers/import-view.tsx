import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { TaskProgress } from "../../app/tasks";
import { useFragment as unmask } from "../../gql";
import type { ImportHeadFragment, ImportQuery, Verdict } from "../../gql/graphql";
import { Empty, PageSkeleton, ProblemView } from "../../ui/blank";
import { Figure, Figures } from "../../ui/figure";
import { Page, Section } from "../../ui/page";
import { RouteTabs } from "../../ui/route-tabs";
import { Moment } from "../../ui/time";
import { ImportActions } from "./import-actions";
import { importHead, importQuery } from "./import-queries";
import { ImportRows } from "./import-rows";
import { ImportTag } from "./import-tag";
import { SaidList } from "./said-list";
import styles from "./transfers.module.css";
import { saidIn, useSheets } from "./use-sheets";

/** The parts of a preview by their address. */
const parts = { "": null, added: "ADDED", changed: "CHANGED", rejected: "REJECTED", unchanged: "UNCHANGED" } as const satisfies Record<string, Verdict | null>;

const underWay = new Set(["READING", "APPLYING", "UNDOING"]);

/** One import from its file to its end: preview, progress, what it did, and the way back. */
export function ImportView({ id, part }: { id: string; part: string }) {
  const { t } = useTranslation("transfers");
  const { data, error, refetch } = useQuery(importQuery, { variables: { id } });
  const { sheetNamed, say } = useSheets();
  // oxlint-disable-next-line react/rules-of-hooks -- it unmasks, and is no hook
  const head = unmask(importHead, data?.import);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (!head || !data.import) return <Empty title={t("view.gone")} hint={t("view.goneHint")} />;
  const sheet = sheetNamed(head.sheet);
  const reading = head.state === "READING";
  const refused = head.state === "REFUSED";
  const hasRows = head.plannedAt !== null && head.forgottenAt === null && head.state !== "DISCARDED";
  return (
    <Page title={head.fileName} tag={<ImportTag state={head.state} />} crumbs={[{ to: "/imports", label: t("page.title") }]} lead={<Lead of={head} sheet={sheet?.title} />} actions={<ImportActions of={head} />}>
      {underWay.has(head.state) && data.import.task && (
        <Section title={t(`work.${head.state}`)}>
          <TaskProgress id={data.import.task.id} title={head.fileName} unit={reading ? t("work.rows") : t("work.steps")} onDone={() => void refetch()} />
          <p className={styles.hint}>{t("work.leave")}</p>
        </Section>
      )}
      <SaidList label={refused ? t("view.refused") : t("view.problems")} of={saidIn(data.import.problems)} say={say} tone="warn" />
      {refused && (
        <p className={styles.hint}>
          <Link to="/imports">{t("view.tryAgain")}</Link>
        </p>
      )}
      <SaidList label={t("view.notes")} of={saidIn(data.import.notes)} say={say} tone="info" />
      {hasRows && (
        <>
          <Numbers of={head} />
          <Section title={t("rows.title")} flush>
            <div className={styles.tabs}>
              <RouteTabs label={t("rows.title")} base={`/imports/${id}`} tabs={tabsOf(head).map(({ to, key, count }) => ({ to, label: t(`tab.${key}`), count }))} />
            </div>
            <Rows id={id} part={part} columns={data.import.columns} sheet={sheet} say={say} />
          </Section>
        </>
      )}
    </Page>
  );
}

const tabsOf = ({ rowCount, added, changed, rejected, unchanged }: ImportHeadFragment) => [
  { to: "", key: "all", count: rowCount },
  { to: "added", key: "added", count: added },
  { to: "changed", key: "changed", count: changed },
  { to: "rejected", key: "rejected", count: rejected },
  { to: "unchanged", key: "unchanged", count: unchanged },
];

function Rows({ id, part, ...rest }: { id: string; part: string; columns: NonNullable<ImportQuery["import"]>["columns"]; sheet: Parameters<typeof ImportRows>[0]["sheet"]; say: Parameters<typeof ImportRows>[0]["say"] }) {
  const verdict = part in parts ? parts[part as keyof typeof parts] : null;
  return <ImportRows key={verdict ?? "all"} id={id} verdict={verdict} {...rest} />;
}

function Numbers({ of: { id, added, changed, rejected, unchanged, state } }: { of: ImportHeadFragment }) {
  const { t } = useTranslation("transfers");
  const tense = state === "APPLIED" ? "done" : state === "UNDOING" || state === "UNDONE" ? "tab" : "would";
  return (
    <Figures>
      <Figure label={t(`${tense}.added`)} value={added} unit={t("work.rows")} to={`/imports/${id}/added`} />
      <Figure label={t(`${tense}.changed`)} value={changed} unit={t("work.rows")} to={`/imports/${id}/changed`} />
      <Figure label={t(`${tense}.rejected`)} value={rejected} unit={t("work.rows")} to={`/imports/${id}/rejected`} accent={rejected > 0} />
      <Figure label={t(`${tense}.unchanged`)} value={unchanged} unit={t("work.rows")} to={`/imports/${id}/unchanged`} />
    </Figures>
  );
}

function Lead({ of: { createdAt, appliedAt, undoneAt, person, leavesOutRejected, rejected }, sheet }: { of: ImportHeadFragment; sheet: string | undefined }) {
  const { t } = useTranslation("transfers");
  return (
    <>
      {sheet} · {person?.name} · {t("lead.brought")} <Moment of={createdAt} />
      {appliedAt && (
        <>
          {" "}
          · {t("lead.applied")} <Moment of={appliedAt} />
        </>
      )}
      {undoneAt && (
        <>
          {" "}
          · {t("lead.undone")} <Moment of={undoneAt} />
        </>
      )}
      {appliedAt && leavesOutRejected && rejected > 0 && <> · {t("lead.leftOut", { count: rejected })}</>}
    </>
  );
}

import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { useFragment as unmask } from "../../gql";
import type { Subject } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { Figure, Figures } from "../../ui/figure";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { QuotaCell, type CellOf } from "./quota-cell";
import { openQuotasMutation, quotaLine, quotaOfSubjectQuery, showsQuota, staffingTotalsQuery } from "./quota-queries";
import { BalanceMark, dayOfYear, subjects } from "./quota-words";
import styles from "./quota.module.css";

/** Surplus and shortage of a region by subject; a subject opens its schools. */
export function QuotaTotals({ region, year, onSubject }: { region: string; year: number; onSubject: (subject: Subject) => void }) {
  const { t } = useTranslation("quota");
  const { t: word } = useTranslation("words");
  const { data, previousData, error, refetch } = useQuery(staffingTotalsQuery, { variables: { region, year } });
  const shown = data ?? previousData;
  if (error && !shown) return <ProblemView error={error} retry={() => void refetch()} />;
  const totals = shown?.staffingTotals.toSorted((a, b) => subjects.indexOf(a.subject) - subjects.indexOf(b.subject));
  const sum = (of: "approved" | "actual" | "shortage" | "surplus"): number | undefined => totals?.reduce((all, total) => all + total[of], 0);
  return (
    <>
      <Figures>
        <Figure label={t("approved")} value={sum("approved")} />
        <Figure label={t("actual")} value={sum("actual")} />
        <Figure label={t("shortage")} value={sum("shortage")} accent />
        <Figure label={t("surplus")} value={sum("surplus")} />
      </Figures>
      <Section title={t("totals", { name: shown?.region?.name ?? "" })} flush actions={shown?.region?.viewerCan.includes("ASK_SCHOOLS") && <OpenQuotas region={region} year={year} />}>
        <DataList
          label={t("totals", { name: shown?.region?.name ?? "" })}
          rows={totals}
          rowKey={({ subject }) => subject}
          empty={{ title: t("noneYet"), hint: t("noneYetHint") }}
          columns={[
            {
              key: "subject",
              label: t("subject"),
              card: "title",
              cell: ({ subject }) => (
                <button type="button" className={styles.link} onClick={() => onSubject(subject)}>
                  {word(`subject.${subject}`)}
                </button>
              ),
            },
            { key: "approved", label: t("approved"), align: "right", tight: true, cell: ({ approved }) => approved },
            { key: "actual", label: t("actual"), align: "right", tight: true, cell: ({ actual }) => actual },
            { key: "shortage", label: t("shortage"), align: "right", cell: ({ shortage, schoolsShort }) => (shortage > 0 ? <span data-balance="short" className={styles.total}>{t("shortIn", { posts: shortage, schools: schoolsShort })}</span> : null) },
            { key: "surplus", label: t("surplus"), align: "right", cell: ({ surplus, schoolsOver }) => (surplus > 0 ? <span data-balance="over" className={styles.total}>{t("overIn", { posts: surplus, schools: schoolsOver })}</span> : null) },
          ]}
        />
      </Section>
    </>
  );
}

function OpenQuotas({ region, year }: { region: string; year: number }) {
  const { t } = useTranslation("quota");
  const open = useCommand(openQuotasMutation, showsQuota);
  const run = async (): Promise<void> => {
    try {
      const { openQuotas } = await open({ input: { regionId: region, year } });
      toast("good", t("opened", { count: openQuotas.count }));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void run()}>
      {t("open")}
    </Button>
  );
}

/** All schools that have a line for a subject. */
export function QuotaOfSubject({ region, subject, year }: { region: string; subject: Subject; year: number }) {
  const { t } = useTranslation("quota");
  const { t: word } = useTranslation("words");
  const on = dayOfYear(year);
  const list = useList(quotaOfSubjectQuery, { region, subject, year, on, first: 40 }, (data) => data.staffingQuotas);
  const [opened, setOpened] = useState<CellOf | null>(null);
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  const rows = list.rows?.map((row) => ({ line: unmask(quotaLine, row), school: row.school }));
  return (
    <>
      <DataList
        label={word(`subject.${subject}`)}
        rows={rows}
        rowKey={({ line }) => line.id}
        stamp={({ line }) => line.version}
        name={({ school }) => school?.name ?? ""}
        empty={{ title: t("noneYet"), hint: t("noneYetHint") }}
        columns={[
          { key: "school", label: t("school"), card: "title", cell: ({ school }) => school && <Link to={`/schools/${school.id}/quota?year=${year}`}>{school.name}</Link> },
          { key: "place", label: t("place"), tight: true, cell: ({ school }) => school && word(`locality.${school.locality}`) },
          {
            key: "balance",
            label: t("balanceOf"),
            tight: true,
            card: "mark",
            cell: ({ line, school }) =>
              school && (
                <button type="button" className={styles.chip} data-balance onClick={() => setOpened({ id: line.id, subject, school })} aria-label={t("openPosts", { school: school.name })}>
                  <BalanceMark of={line} />
                </button>
              ),
          },
        ]}
      />
      <Pager hasMore={list.hasMore} more={list.more} shown={rows?.length} total={list.total} />
      <Dialog opened={opened !== null} onClose={() => setOpened(null)} title={opened && `${opened.school.name} · ${word(`subject.${subject}`)}`}>
        {opened && <QuotaCell of={opened} on={on} onClose={() => setOpened(null)} />}
      </Dialog>
    </>
  );
}

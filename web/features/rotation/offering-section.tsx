import { useQuery } from "@apollo/client/react";
import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Section } from "../../ui/page";
import { PictureOrTable } from "./picture-or-table";
import { percent, type PlaceOfYear } from "./place";
import { offeringQuery } from "./queries";
import styles from "./rotation.module.css";

const Bars = lazy(() => import("./bars"));
const ofHundred = (share: number | null | undefined): number => Number(((share ?? 0) * 100).toFixed(1));

/** The offering rate without guests and with them, term by term, and by subject in the last term. */
export function OfferingSection({ of }: { of: PlaceOfYear }) {
  const { t } = useTranslation("rotation");
  const { t: word } = useTranslation("words");
  const { data, previousData, error, refetch } = useQuery(offeringQuery, { variables: { ...of } });
  const shown = data ?? previousData;
  if (error && !shown) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!shown) return <ListSkeleton />;
  const [terms, subjects] = [shown.offeringByTerm?.terms ?? [], shown.offeringByTerm?.subjects ?? []];
  if (terms.length === 0)
    return (
      <Section title={t("offering.title")}>
        <Empty title={t("offering.none")} hint={t("offering.noneHint")} />
      </Section>
    );
  const nameOf = ({ year, season }: { year: number; season: string }): string => t(`season.${season}`, { year: season === "AUTUMN" ? year : year + 1 });
  const series = [{ key: "before", label: t("offering.before") }, { key: "after", label: t("offering.after") }];
  return (
    <>
      <Section title={t("offering.title")} flush>
        <PictureOrTable
          picture={<Bars percent label={t("offering.title")} series={series} rows={terms.map((term) => ({ name: nameOf(term), before: ofHundred(term.before), after: ofHundred(term.after) }))} />}
          table={
            <DataList
              label={t("offering.title")}
              rows={terms}
              rowKey={({ on }) => on}
              empty={{ title: t("offering.none") }}
              columns={[
                { key: "term", label: t("offering.term"), card: "title", cell: nameOf },
                { key: "prescribed", label: t("offering.prescribed"), align: "right", cell: ({ prescribed }) => prescribed },
                { key: "own", label: t("offering.own"), align: "right", cell: ({ own }) => own },
                { key: "together", label: t("offering.together"), align: "right", cell: ({ together }) => together },
                { key: "before", label: t("offering.before"), align: "right", cell: ({ before }) => (before === null ? "—" : percent(before)) },
                { key: "after", label: t("offering.after"), align: "right", card: "mark", cell: ({ after }) => (after === null ? "—" : percent(after)) },
              ]}
            />
          }
        />
        <p className={styles.hint}>{t("offering.how")}</p>
      </Section>
      <Section title={t("offering.bySubject", { term: nameOf(terms.at(-1)!) })} flush>
        <PictureOrTable
          picture={<Bars lying percent label={t("offering.bySubject", { term: nameOf(terms.at(-1)!) })} series={series} rows={subjects.map(({ subject, prescribed, own, together }) => ({ name: word(`subject.${subject}`), before: ofHundred(own / prescribed), after: ofHundred(together / prescribed) }))} />}
          table={
            <DataList
              label={t("offering.title")}
              rows={subjects}
              rowKey={({ subject }) => subject}
              empty={{ title: t("offering.none") }}
              columns={[
                { key: "subject", label: t("subject"), card: "title", cell: ({ subject }) => word(`subject.${subject}`) },
                { key: "prescribed", label: t("offering.prescribed"), align: "right", cell: ({ prescribed }) => prescribed },
                { key: "own", label: t("offering.own"), align: "right", cell: ({ own, prescribed }) => `${own} (${percent(own / prescribed)})` },
                { key: "together", label: t("offering.together"), align: "right", card: "mark", cell: ({ together, prescribed }) => `${together} (${percent(together / prescribed)})` },
              ]}
            />
          }
        />
      </Section>
    </>
  );
}

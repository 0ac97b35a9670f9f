import { useQuery } from "@apollo/client/react";
import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Figure, Figures } from "../../ui/figure";
import { formatPlainDay } from "../../ui/format";
import { Section } from "../../ui/page";
import { PictureOrTable } from "./picture-or-table";
import type { PlaceOfYear } from "./place";
import { guestHoursQuery } from "./queries";

const Bars = lazy(() => import("./bars"));

/** What guests teach: week by week, by subject, by school; planned, and written down in logs. */
export function GuestsSection({ of }: { of: PlaceOfYear }) {
  const { t, i18n } = useTranslation("rotation");
  const { t: word } = useTranslation("words");
  const { data, previousData, error, refetch } = useQuery(guestHoursQuery, { variables: { ...of } });
  const shown = data ?? previousData;
  if (error && !shown) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!shown) return <ListSkeleton />;
  const hours = shown.guestHours;
  if (!hours || (hours.planned === 0 && hours.fullTimeGuests === 0))
    return (
      <Section title={t("guests.title")}>
        <Empty title={t("guests.none")} hint={t("guests.noneHint")} />
      </Section>
    );
  const counted = [
    { key: "planned", label: t("guests.planned"), align: "right" as const, cell: ({ planned }: { planned: number }) => planned },
    { key: "logged", label: t("guests.logged"), align: "right" as const, cell: ({ logged }: { logged: number }) => logged },
  ];
  return (
    <>
      <Figures>
        <Figure label={t("guests.planned")} value={hours.planned} unit={t("guests.unit")} />
        <Figure label={t("guests.due")} value={hours.due} unit={t("guests.unit")} />
        <Figure label={t("guests.logged")} value={hours.logged} unit={t("guests.unit")} />
        <Figure label={t("guests.fullTime")} value={hours.fullTimeGuests} unit={t("guests.person")} note={t("guests.fullTimeHint")} />
      </Figures>
      <Section title={t("guests.weeks")} flush>
        <PictureOrTable
          picture={<Bars label={t("guests.weeks")} series={[{ key: "planned", label: t("guests.planned") }, { key: "logged", label: t("guests.logged") }]} rows={hours.weeks.map(({ week, planned, logged }) => ({ name: week.slice(5), planned, logged }))} />}
          table={<DataList label={t("guests.weeks")} rows={hours.weeks} rowKey={({ week }) => week} empty={{ title: t("guests.none") }} columns={[{ key: "week", label: t("guests.week"), card: "title", cell: ({ week }) => formatPlainDay(week, i18n.language) }, ...counted]} />}
        />
      </Section>
      <Section title={t("guests.subjects")} flush>
        <DataList label={t("guests.subjects")} rows={hours.subjects} rowKey={({ subject }) => subject ?? ""} empty={{ title: t("guests.none") }} columns={[{ key: "subject", label: t("subject"), card: "title", cell: ({ subject }) => (subject ? word(`subject.${subject}`) : t("guests.noSubject")) }, ...counted]} />
      </Section>
      {of.kind !== "SCHOOL" && (
        <Section title={t("guests.schools")} flush>
          <DataList
            label={t("guests.schools")}
            rows={hours.schools}
            rowKey={({ id }) => id}
            empty={{ title: t("guests.none") }}
            columns={[
              { key: "school", label: t("people.school"), card: "title", cell: ({ id, name }) => <Link to={`/exchanges/schools/${id}/figures?year=${of.year}&part=guests`}>{name}</Link> },
              { key: "guests", label: t("guests.guests"), align: "right", cell: ({ guests }) => guests },
              ...counted,
            ]}
          />
        </Section>
      )}
    </>
  );
}

import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList, type List } from "../../app/apollo/use-list";
import { useFragment as unmask } from "../../gql";
import type { HiringRowFragment } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { StateTag } from "../../ui/state-tag";
import { Day } from "../../ui/time";
import { HiringForm } from "./hiring-form";
import { hiringPlaceQuery, hiringRow, hiringsQuery, myHiringsQuery } from "./hiring-queries";
import { toneOfHiring } from "./words";

type Place = { readonly allianceId: string } | { readonly schoolId: string } | { readonly regionId: string } | { readonly mine: true };

const PAGE = 20;
const NOWHERE = "00000000-0000-8000-8000-000000000000";

/** The competitive hirings of a place, or those that concern the viewer. */
export function HiringOf({ place }: { place: Place }) {
  return "mine" in place ? <MyHirings /> : <HiringsOfPlace place={place} />;
}

function MyHirings() {
  const { t } = useTranslation("hiring");
  const list = useList(myHiringsQuery, { first: PAGE }, (data) => data.myHirings);
  const rows = list.rows?.map((row) => unmask(hiringRow, row));
  return (
    <Section title={t("title")} count={list.total} flush>
      <Hirings list={list} rows={rows} empty={t("emptyMine")} hint={t("emptyMineHint")} />
    </Section>
  );
}

function HiringsOfPlace({ place }: { place: Exclude<Place, { mine: true }> }) {
  const { t } = useTranslation("hiring");
  const [drafting, setDrafting] = useState(false);
  const filter = "allianceId" in place ? { alliance: place.allianceId } : "schoolId" in place ? { school: place.schoolId } : { region: place.regionId };
  const list = useList(hiringsQuery, { filter, first: PAGE }, (data) => data.hirings);
  const rows = list.rows?.map((row) => unmask(hiringRow, row));
  const { data } = useQuery(hiringPlaceQuery, { variables: { alliance: "allianceId" in place ? place.allianceId : NOWHERE, region: "regionId" in place ? place.regionId : NOWHERE }, skip: "schoolId" in place });
  const region = data?.region ?? data?.alliance?.regions.nodes[0];
  const may = data?.alliance?.viewerCan.includes("PLAN") === true || data?.region?.viewerCan.includes("ASK_SCHOOLS") === true;
  return (
    <Section
      title={t("title")}
      count={list.total}
      flush
      actions={
        may &&
        region && (
          <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDrafting(true)}>
            {t("draft.verb")}
          </Button>
        )
      }
    >
      <Hirings list={list} rows={rows} empty={t("empty")} hint={may ? t("emptyHintMay") : t("emptyHint")} />
      <Dialog opened={drafting} onClose={() => setDrafting(false)} title={t("draft.title")} size="lg">
        {drafting && region && <HiringForm region={region} alliance={data?.alliance ?? null} onClose={() => setDrafting(false)} />}
      </Dialog>
    </Section>
  );
}

/** The round that it stands in, or the one that comes next. */
const presentRound = ({ rounds }: HiringRowFragment) => rounds.nodes.find(({ state }) => state !== "CLOSED");

function Hirings({ list, rows, empty, hint }: { list: Pick<List<unknown>, "error" | "retry" | "hasMore" | "more" | "total">; rows: readonly HiringRowFragment[] | undefined; empty: string; hint: string }) {
  const { t } = useTranslation("hiring");
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  return (
    <>
      <DataList
        label={t("title")}
        rows={rows}
        rowKey={({ id }) => id}
        stamp={({ version }) => version}
        name={({ title }) => title}
        empty={{ title: empty, hint }}
        columns={[
          { key: "title", label: t("name"), card: "title", cell: ({ id, title }) => <Link to={`/hiring/${id}`}>{title}</Link> },
          { key: "year", label: t("year"), cell: ({ schoolYear }) => t("yearOf", { from: schoolYear, to: schoolYear + 1 }) },
          { key: "region", label: t("region"), cell: ({ region }) => region?.name },
          {
            key: "round", label: t("now"),
            cell: (row) => {
              const round = presentRound(row);
              return round && row.state !== "CANCELLED" && row.state !== "EFFECTIVE" ? t("roundIs", { round: t(`round.${round.number}`), state: t(`roundState.${round.state}`) }) : null;
            },
          },
          { key: "effective", label: t("effectiveOn"), cell: ({ effectiveOn }) => <Day of={effectiveOn} /> },
          { key: "state", label: t("stateHead"), card: "mark", tight: true, cell: ({ state }) => <StateTag tone={toneOfHiring[state]} label={t(`state.${state}`)} /> },
        ]}
      />
      <Pager hasMore={list.hasMore} more={list.more} shown={rows?.length} total={list.total} />
    </>
  );
}

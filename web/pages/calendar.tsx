import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useFinders } from "../app/find/use-finders";
import { myPlacesQuery, SchoolYear } from "../features/calendar";
import { Empty, ListSkeleton, ProblemView } from "../ui/blank";
import { FilterBar } from "../ui/filter-bar";
import { FindField, type Found } from "../ui/find-field";
import { today } from "../ui/format";
import { Page } from "../ui/page";

/** The school calendar of the region where one works, or of any other. */
export function Component() {
  const { t } = useTranslation("calendar");
  const { id } = useParams();
  const [on] = useState(today);
  const [chosen, setChosen] = useState<Found | null>(null);
  const find = useFinders();
  const { data, error, refetch } = useQuery(myPlacesQuery, { variables: { on } });
  const me = data?.me;
  const mine = [
    ...(me?.appointments.nodes ?? []).flatMap(({ region, school, alliance }) => [region, school?.region, alliance?.regions.nodes[0]]),
    ...(me?.postsNow.nodes ?? []).map(({ school }) => school?.region),
  ].find((region) => region != null);
  const region = chosen ?? (id ? { id, name: "" } : mine);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <FilterBar>
        <FindField bare label={t("region")} value={chosen ?? (id ? null : (mine ?? null))} find={find.regions()} onChange={setChosen} />
      </FilterBar>
      {error && !data ? <ProblemView error={error} retry={() => void refetch()} /> : region ? <SchoolYear key={region.id} regionId={region.id} /> : data ? <Empty title={t("choose")} hint={t("chooseHint")} /> : <ListSkeleton />}
    </Page>
  );
}

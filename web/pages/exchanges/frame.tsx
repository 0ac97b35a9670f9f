import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useNavigate, useParams } from "react-router";
import { useViewer } from "../../app/viewer";
import type { CalendarOf } from "../../features/agenda";
import { Empty, ListSkeleton } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { Page } from "../../ui/page";
import { RouteTabs } from "../../ui/route-tabs";
import { placesOf } from "./places";

const SubscribeButton = lazy(async () => ({ default: (await import("../../features/agenda")).SubscribeButton }));

export interface View {
  /** The end of its address; the empty string is the first. */
  readonly to: string;
  readonly label: string;
  readonly show: () => ReactNode;
  /** Whose events a calendar program can subscribe to from here. */
  readonly subscribe?: CalendarOf;
}

/** What stands around the exchanges of any place: whose they are, a way to the viewer's other places, the views as tabs. */
export function ExchangesFrame({ base, title, views }: { base: string; title: string; views: readonly View[] }) {
  const { t } = useTranslation("exchangesPage");
  const { view = "" } = useParams();
  const navigate = useNavigate();
  const places = placesOf(useViewer(), t("mine.title"));
  const open = views.find(({ to }) => to === view);
  if (!open) return <Navigate to={base} replace />;
  return (
    <Page
      title={t("title")}
      lead={title}
      actions={
        <>
          {open.subscribe && places.some(({ to }) => to === base) && (
            <Suspense>
              <SubscribeButton of={open.subscribe} />
            </Suspense>
          )}
          {places.length > 1 && (
            <Choose bare required label={t("place")} choices={places.map(({ to, name }) => ({ value: to, label: name }))} value={places.some(({ to }) => to === base) ? base : null} onChange={(to) => to && void navigate(to)} />
          )}
        </>
      }
    >
      <RouteTabs label={t("views")} base={base} tabs={views.map(({ to, label }) => ({ to, label }))} />
      <Suspense fallback={<ListSkeleton rows={8} />}>{open.show()}</Suspense>
    </Page>
  );
}

/** A place that is not there, or not for this viewer. */
export function Gone() {
  const { t } = useTranslation("exchangesPage");
  return (
    <Page title={t("gone.title")}>
      <Empty title={t("gone.title")} hint={t("gone.hint")} action={<Link to="/exchanges">{t("gone.back")}</Link>} />
    </Page>
  );
}

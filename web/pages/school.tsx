import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useParams } from "react-router";
import { Feed } from "../features/activity";
import { AlliancesOfSchool } from "../features/alliances";
import { SchoolFileSpace } from "../features/files";
import { SchoolCircle } from "../features/posts";
import { regionCrumbs, SchoolActions, SchoolOverview, SchoolStaff, useSchool } from "../features/schools";
import type { SchoolHeadFragment } from "../gql/graphql";
import { Empty, ListSkeleton, PageSkeleton, ProblemView } from "../ui/blank";
import { Page, Section } from "../ui/page";
import { RouteTabs } from "../ui/route-tabs";
import { StateTag } from "../ui/state-tag";

const SchoolStatistics = lazy(async () => ({ default: (await import("../features/statistics")).SchoolStatistics }));
const SchoolQuota = lazy(async () => ({ default: (await import("../features/statistics")).SchoolQuota }));

/** One school; each of its parts has an address. */
export function Component() {
  const { id = "", part = "" } = useParams();
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const { school, error, retry } = useSchool(id);
  if (error) return <ProblemView error={error} retry={retry} />;
  if (school === undefined) return <PageSkeleton />;
  if (school === null)
    return (
      <Page title={t("gone.title")}>
        <Empty title={t("gone.title")} hint={t("gone.hint")} action={<Link to="/schools">{t("gone.back")}</Link>} />
      </Page>
    );
  return (
    <Page
      title={school.name}
      tag={
        <>
          {school.weak && <StateTag tone="warn" label={t("weak.now")} />}
          {school.closedOn && <StateTag tone="bad" label={t("list.closed")} />}
        </>
      }
      crumbs={[{ to: "/schools", label: t("list.title") }, ...regionCrumbs(school.region)]}
      lead={[school.stages.map((stage) => word(`stage.${stage}`)).join(t("common:listSeparator")), word(`locality.${school.locality}`), word(`ownership.${school.ownership}`)].join(" · ")}
      actions={<SchoolActions school={school} />}
    >
      <RouteTabs
        label={t("tabs.label")}
        base={`/schools/${id}`}
        tabs={[
          { to: "", label: t("tabs.overview") },
          // For its own people and those who look after it.
          ...(school.viewerCan.includes("POST") ? [{ to: "circle", label: t("tabs.circle") }] : []),
          { to: "staff", label: t("tabs.staff"), ...(school.viewerCan.includes("SEE_STAFF") && { count: school.staffCount }) },
          ...(school.viewerCan.includes("SEE_STAFF") ? [{ to: "quota", label: t("tabs.quota") }] : []),
          { to: "statistics", label: t("tabs.statistics") },
          { to: "alliances", label: t("tabs.alliances"), count: school.allianceCount },
          { to: "activity", label: t("tabs.activity") },
        ]}
      />
      <Part school={school} name={part} />
    </Page>
  );
}

function Part({ school, name }: { school: SchoolHeadFragment; name: string }) {
  const { t } = useTranslation("schools");
  switch (name) {
    case "":
      return (
        <SchoolOverview
          school={school}
          news={
            <>
              <Section title={t("overview.news")} flush actions={<Link to={`/schools/${school.id}/activity`}>{t("overview.allNews")}</Link>}>
                <Feed scope={school.id} glimpse={6} />
              </Section>
              <SchoolFileSpace schoolId={school.id} />
            </>
          }
        />
      );
    case "circle":
      return <SchoolCircle id={school.id} mayPost={school.viewerCan.includes("POST")} />;
    case "staff":
      return <SchoolStaff school={school} />;
    case "quota":
      return (
        <Suspense fallback={<ListSkeleton rows={6} />}>
          <SchoolQuota school={school} />
        </Suspense>
      );
    case "statistics":
      return (
        <Suspense fallback={<ListSkeleton rows={10} />}>
          <SchoolStatistics school={school} />
        </Suspense>
      );
    case "alliances":
      return <AlliancesOfSchool id={school.id} />;
    case "activity":
      return (
        <Section title={t("tabs.activity")} flush>
          <Feed scope={school.id} />
        </Section>
      );
    default:
      return <Navigate to={`/schools/${school.id}`} replace />;
  }
}

import { useQuery } from "@apollo/client/react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useUnread } from "../../app/live/use-unread";
import { useViewer, type Viewer } from "../../app/viewer";
import { Feed, useReadMark } from "../../features/activity";
import { ProblemView } from "../../ui/blank";
import { formatClock, formatLongDay, today } from "../../ui/format";
import { Page, Section } from "../../ui/page";
import { AllianceExchangeFigures, RegionExchangeFigures, SchoolExchangeFigures } from "./exchange-figures";
import { CoordinatorFigures, PrincipalFigures } from "./figures";
import { homeQuery } from "./home-query";
import styles from "./home.module.css";
import { Due, MyAlliances, MySchools } from "./mine";

const SchoolWeek = lazy(() => import("./school-week"));
const MyNext = lazy(() => import("./my-next"));

type Landing = "coordinator" | "principal" | "bureau" | "teacher";

/** Which of the landing pages is for whom: the widest of what somebody is. */
function landingOf({ roles }: Viewer): Landing {
  if (roles.includes("BUREAU_OFFICER") || roles.includes("PLATFORM_ADMINISTRATOR")) return "bureau";
  if (roles.includes("COORDINATOR") || roles.includes("RESEARCHER")) return "coordinator";
  if (roles.includes("PRINCIPAL") || roles.includes("DEAN")) return "principal";
  return "teacher";
}

const schoolOf = ({ appointments, posts }: Viewer): string | undefined =>
  (appointments.find(({ role, school }) => school && (role === "PRINCIPAL" || role === "DEAN")) ?? posts.find(({ school }) => school))?.school?.id;

/** The alliance whose exchanges somebody plans, and the region whose rotation he answers for. */
const allianceOf = ({ appointments }: Viewer): string | undefined => appointments.find(({ role, alliance }) => alliance && role === "COORDINATOR")?.alliance?.id;
const regionOf = ({ appointments }: Viewer): string | undefined => appointments.find(({ role, region }) => region && role === "BUREAU_OFFICER")?.region?.id;

/** By the clock of China, as all times here. */
function partOfDay(): "morning" | "noon" | "afternoon" | "evening" {
  const hour = Number(formatClock(new Date(), "zh").slice(0, 2));
  if (hour < 5 || hour >= 18) return "evening";
  if (hour < 11) return "morning";
  return hour < 13 ? "noon" : "afternoon";
}

export function Component() {
  const { t, i18n } = useTranslation("home");
  const viewer = useViewer();
  const landing = landingOf(viewer);
  const [day] = useState(today);
  const { data: home, error, refetch } = useQuery(homeQuery, { variables: { today: day } });
  const mark = useReadMark();
  const unread = useUnread();
  const schoolId = schoolOf(viewer);
  const allianceId = allianceOf(viewer);
  const regionId = regionOf(viewer);

  return (
    <Page
      title={t("greeting", { name: viewer.name, part: t(`part.${partOfDay()}`) })}
      lead={`${formatLongDay(day, i18n.language)} · ${t(`lead.${landing}`)}`}
    >
      {error && !home && <ProblemView error={error} retry={() => void refetch()} />}
      {landing === "coordinator" && allianceId && <AllianceExchangeFigures allianceId={allianceId} />}
      {landing === "bureau" && regionId && <RegionExchangeFigures regionId={regionId} />}
      {landing === "principal" && schoolId && <SchoolExchangeFigures schoolId={schoolId} />}
      {landing === "principal" && schoolId && <PrincipalFigures home={home} unread={unread} schoolId={schoolId} />}
      {(landing === "coordinator" || landing === "bureau") && <CoordinatorFigures home={home} unread={unread} />}
      <div className={styles.columns}>
        <div className={styles.week}>
          <Suspense fallback={null}>
            {landing === "principal" && schoolId && <SchoolWeek schoolId={schoolId} />}
            {landing === "teacher" && <MyNext />}
          </Suspense>
        </div>
        <div className={styles.news}>
          <Section title={t("news")} flush actions={<Link to="/activity">{t("allNews")}</Link>}>
            <Feed glimpse={landing === "teacher" ? 12 : 8} isFresh={mark.isFresh} />
          </Section>
        </div>
        <div className={styles.side}>
          <Due home={home} />
          <MyAlliances home={home} />
          <MySchools />
        </div>
      </div>
    </Page>
  );
}

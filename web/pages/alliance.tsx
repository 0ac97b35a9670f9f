import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useParams } from "react-router";
import { Feed, FeedFilter, type Family } from "../features/activity";
import {
  AllianceActions, AllianceHistory, AllianceMap, AllianceMembers, AllianceOverview, AlliancePairings, AlliancePlan, AllianceStateTag, useAlliance,
} from "../features/alliances";
import { AllianceCircle } from "../features/posts";
import type { AllianceHeadFragment } from "../gql/graphql";
import { Empty, PageSkeleton, ProblemView } from "../ui/blank";
import { Page, Section } from "../ui/page";
import { RouteTabs } from "../ui/route-tabs";

/** One alliance; each of its parts has an address. */
export function Component() {
  const { id = "", part = "" } = useParams();
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const { alliance, error, retry } = useAlliance(id);
  if (error) return <ProblemView error={error} retry={retry} />;
  if (alliance === undefined) return <PageSkeleton />;
  if (alliance === null)
    return (
      <Page title={t("gone.title")}>
        <Empty title={t("gone.title")} hint={t("gone.hint")} action={<Link to="/alliances">{t("gone.back")}</Link>} />
      </Page>
    );
  return (
    <Page
      title={alliance.name}
      tag={<AllianceStateTag of={alliance.state} />}
      crumbs={[{ to: "/alliances", label: t("list.title") }, ...(alliance.parent ? [{ to: `/alliances/${alliance.parent.id}`, label: alliance.parent.name }] : [])]}
      lead={[word(`kind.${alliance.kind}`), ...alliance.regions.nodes.map((region) => region.name)].join(" · ")}
      actions={<AllianceActions alliance={alliance} />}
    >
      <RouteTabs
        label={t("tabs.label")}
        base={`/alliances/${id}`}
        tabs={[
          { to: "", label: t("tabs.overview") },
          { to: "circle", label: t("tabs.circle") },
          { to: "map", label: t("tabs.map") },
          { to: "members", label: t("tabs.members"), count: alliance.memberSchoolCount },
          { to: "pairings", label: t("tabs.pairings"), count: alliance.pairingCount },
          { to: "exchanges", label: t("tabs.exchanges") },
          { to: "plan", label: t("tabs.plan") },
          { to: "history", label: t("tabs.history") },
          { to: "activity", label: t("tabs.activity") },
        ]}
      />
      <Part alliance={alliance} name={part} />
    </Page>
  );
}

function Part({ alliance, name }: { alliance: AllianceHeadFragment; name: string }) {
  const { t } = useTranslation("alliances");
  switch (name) {
    case "":
      return (
        <AllianceOverview
          alliance={alliance}
          news={
            <Section title={t("overview.news")} flush actions={<Link to={`/alliances/${alliance.id}/activity`}>{t("overview.allNews")}</Link>}>
              <Feed scope={alliance.id} glimpse={6} />
            </Section>
          }
        />
      );
    case "circle":
      return <AllianceCircle id={alliance.id} mayPost={alliance.viewerCan.includes("POST")} />;
    case "map":
      return <AllianceMap alliance={alliance} />;
    case "members":
      return <AllianceMembers alliance={alliance} />;
    case "pairings":
      return <AlliancePairings alliance={alliance} />;
    case "exchanges":
      return <Navigate to={`/exchanges/alliances/${alliance.id}`} replace />;
    case "plan":
      return <AlliancePlan alliance={alliance} />;
    case "history":
      return <AllianceHistory alliance={alliance} />;
    case "activity":
      return <AllianceFeed id={alliance.id} />;
    default:
      return <Navigate to={`/alliances/${alliance.id}`} replace />;
  }
}

function AllianceFeed({ id }: { id: string }) {
  const { t } = useTranslation("alliances");
  const [families, setFamilies] = useState<readonly Family[]>([]);
  return (
    <Section title={t("tabs.activity")} flush>
      <FeedFilter value={families} onChange={setFamilies} />
      <Feed scope={id} families={families} />
    </Section>
  );
}

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { Feed } from "../features/activity";
import { AlliancesOfRegion } from "../features/alliances";
import { AddSchool, RegionActions, regionCrumbs, RegionTree, SchoolsOfRegion, useRegion } from "../features/schools";
import { Empty, PageSkeleton, ProblemView } from "../ui/blank";
import { Page, Section } from "../ui/page";

/** A region: what lies below it, its schools and alliances, what happens there. */
export function Component() {
  const { id = "" } = useParams();
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const navigate = useNavigate();
  const { region, error, retry } = useRegion(id);
  const [adding, setAdding] = useState(false);
  if (error) return <ProblemView error={error} retry={retry} />;
  if (region === undefined) return <PageSkeleton />;
  if (region === null)
    return (
      <Page title={t("region.gone")}>
        <Empty title={t("region.gone")} action={<Link to="/regions">{t("region.all")}</Link>} />
      </Page>
    );
  return (
    <Page
      title={region.name}
      crumbs={[{ to: "/regions", label: t("region.all") }, ...regionCrumbs(region.parent)]}
      lead={`${word(`level.${region.level}`)} · ${region.code}`}
      actions={
        <>
          {region.viewerCan.includes("ADD_SCHOOL") && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t("add.verb")}
            </Button>
          )}
          <RegionActions region={region} />
        </>
      }
    >
      <RegionTree region={region} />
      <AlliancesOfRegion id={id} />
      <SchoolsOfRegion id={id} />
      <Section title={t("tabs.activity")} flush>
        <Feed scope={id} glimpse={10} />
      </Section>
      <AddSchool opened={adding} region={{ id: region.id, name: region.name }} onClose={() => setAdding(false)} onAdded={(made) => void navigate(`/schools/${made}`)} />
    </Page>
  );
}

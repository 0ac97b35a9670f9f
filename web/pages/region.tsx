import { Button, Group } from "@mantine/core";
import { IconChartBar, IconPlus, IconScale, IconUsersGroup } from "@tabler/icons-react";
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
      <RegionOffices id={id} />
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

/** What is kept of a region on pages of their own. */
function RegionOffices({ id }: { id: string }) {
  const { t } = useTranslation("schools");
  return (
    <Group gap="xs" mb="md">
      <Button component={Link} to={`/administration/policy?region=${id}`} size="xs" variant="default" leftSection={<IconScale size={15} aria-hidden />}>
        {t("region.policy")}
      </Button>
      <Button component={Link} to={`/statistics?region=${id}`} size="xs" variant="default" leftSection={<IconChartBar size={15} aria-hidden />}>
        {t("region.statistics")}
      </Button>
      <Button component={Link} to={`/quota?region=${id}`} size="xs" variant="default" leftSection={<IconUsersGroup size={15} aria-hidden />}>
        {t("region.quota")}
      </Button>
    </Group>
  );
}

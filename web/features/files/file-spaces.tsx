import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { formatNumber } from "../../ui/format";
import { Section } from "../../ui/page";
import { fileSpacesQuery } from "./file-queries";
import { SpaceBar } from "./space-bar";

/** The schools that one looks after, the fullest first. How much each may keep is policy. */
export function FileSpaces() {
  const { t, i18n } = useTranslation("files");
  const { data, error, refetch } = useQuery(fileSpacesQuery);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <Section title={t("spaces.title")} flush actions={<Link to="/administration/policy">{t("spaces.policy")}</Link>}>
      <DataList
        label={t("spaces.title")}
        rows={data?.fileSpaces}
        rowKey={(space) => space.schoolId ?? ""}
        empty={{ title: t("spaces.empty"), hint: t("spaces.emptyHint") }}
        columns={[
          { key: "school", label: t("spaces.school"), card: "title", cell: (space) => <Link to={`/schools/${space.schoolId}`}>{space.schoolName}</Link> },
          { key: "space", label: t("space.title"), cell: (space) => <SpaceBar of={space} /> },
          { key: "files", label: t("spaces.files"), tight: true, align: "right", card: "none", cell: (space) => formatNumber(Number(space.files), i18n.language) },
        ]}
      />
    </Section>
  );
}

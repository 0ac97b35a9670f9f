import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/page";
import { fileSpaceQuery } from "./file-queries";
import { SpaceBar } from "./space-bar";

/** The room that a school has for files; for its own people and those who look after it, nothing for others. */
export function SchoolFileSpace({ schoolId }: { schoolId: string }) {
  const { t } = useTranslation("files");
  const { data } = useQuery(fileSpaceQuery, { variables: { schoolId } });
  if (!data?.fileSpace) return null;
  return (
    <Section title={t("space.title")}>
      <SpaceBar of={data.fileSpace} />
    </Section>
  );
}

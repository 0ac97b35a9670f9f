import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useViewer } from "../app/viewer";
import { ReadRoster } from "../features/exports";
import { ImportList, NewImport } from "../features/transfers";
import { Page, Section } from "../ui/page";

/** Files of rows that one brings in: a new one, and what became of the others. */
export function Component() {
  const { t } = useTranslation("transfers");
  const { t: exported } = useTranslation("exports");
  const navigate = useNavigate();
  const { permissions } = useViewer();
  return (
    <Page title={t("page.title")} lead={t("page.lead")}>
      {permissions.includes("import.start") && (
        <Section title={t("new.title")}>
          <NewImport onStarted={(id) => void navigate(`/imports/${id}`)} />
        </Section>
      )}
      {permissions.includes("import.start") && (
        <Section title={exported("roster.title")}>
          <ReadRoster onStarted={(id) => void navigate(`/imports/${id}`)} />
        </Section>
      )}
      <Section title={t("list.title")} flush>
        <ImportList />
      </Section>
    </Page>
  );
}

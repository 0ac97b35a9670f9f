import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useViewer } from "../app/viewer";
import { AddSchool, SchoolList } from "../features/schools";
import { Page, Section } from "../ui/page";
import { useAsked } from "../ui/use-asked";

export function Component() {
  const { t } = useTranslation("schools");
  const navigate = useNavigate();
  const { permissions } = useViewer();
  const [adding, setAdding] = useAsked("new");
  return (
    <Page
      title={t("list.title")}
      lead={t("list.lead")}
      actions={
        <>
          <Button component={Link} to="/regions" variant="default">
            {t("region.all")}
          </Button>
          {permissions.includes("import.start") && (
            <Button component={Link} to="/imports" variant="default">
              {t("list.import")}
            </Button>
          )}
          {permissions.includes("school.add") && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t("add.verb")}
            </Button>
          )}
        </>
      }
    >
      <Section title={t("list.all")} flush>
        <SchoolList />
      </Section>
      <AddSchool opened={adding && permissions.includes("school.add")} onClose={() => setAdding(false)} onAdded={(id) => void navigate(`/schools/${id}`)} />
    </Page>
  );
}

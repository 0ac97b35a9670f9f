import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useViewer } from "../app/viewer";
import { AddPerson, PeopleList } from "../features/people";
import { Page, Section } from "../ui/page";
import { useAsked } from "../ui/use-asked";

export function Component() {
  const { t } = useTranslation("people");
  const navigate = useNavigate();
  const { permissions } = useViewer();
  const [adding, setAdding] = useAsked("new");
  return (
    <Page
      title={t("list.title")}
      lead={t("list.lead")}
      actions={
        <>
          {permissions.includes("import.start") && (
            <Button component={Link} to="/imports" variant="default">
              {t("list.import")}
            </Button>
          )}
          {permissions.includes("person.add") && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t("add.verb")}
            </Button>
          )}
        </>
      }
    >
      <Section title={t("list.all")} flush>
        <PeopleList />
      </Section>
      <AddPerson opened={adding && permissions.includes("person.add")} onClose={() => setAdding(false)} onAdded={(id) => void navigate(`/people/${id}`)} />
    </Page>
  );
}

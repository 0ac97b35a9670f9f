import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useViewer } from "../app/viewer";
import { AddPerson, PeopleList } from "../features/people";
import { Page, Section } from "../ui/page";

export function Component() {
  const { t } = useTranslation("people");
  const navigate = useNavigate();
  const { permissions } = useViewer();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t("list.title")}
      lead={t("list.lead")}
      actions={
        permissions.includes("person.add") && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t("add.verb")}
          </Button>
        )
      }
    >
      <Section title={t("list.all")} flush>
        <PeopleList />
      </Section>
      <AddPerson opened={adding} onClose={() => setAdding(false)} onAdded={(id) => void navigate(`/people/${id}`)} />
    </Page>
  );
}

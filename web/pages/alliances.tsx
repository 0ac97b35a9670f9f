import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useViewer } from "../app/viewer";
import { AllianceList, NewAlliance } from "../features/alliances";
import { Page, Section } from "../ui/page";
import { useAsked } from "../ui/use-asked";

export function Component() {
  const { t } = useTranslation("alliances");
  const navigate = useNavigate();
  const mayFound = useViewer().permissions.includes("alliance.create");
  const [founding, setFounding] = useAsked("new");
  return (
    <Page
      title={t("list.title")}
      lead={t("list.lead")}
      actions={
        mayFound && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setFounding(true)}>
            {t("new.open")}
          </Button>
        )
      }
    >
      <Section title={t("list.all")} flush>
        <AllianceList />
      </Section>
      <NewAlliance opened={mayFound && founding} onClose={() => setFounding(false)} onMade={(id) => void navigate(`/alliances/${id}`)} />
    </Page>
  );
}

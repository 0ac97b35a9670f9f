import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useViewer } from "../app/viewer";
import { Feed } from "../features/activity";
import { Page, Section } from "../ui/page";

export function Component() {
  const { t } = useTranslation("home");
  const { person } = useViewer();
  return (
    <Page title={t("greeting", { name: person.name, part: t("part.morning") })}>
      <Section title={t("news")} flush actions={<Link to="/activity">{t("allNews")}</Link>}>
        <Feed glimpse={8} />
      </Section>
    </Page>
  );
}

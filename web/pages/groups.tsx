import { useTranslation } from "react-i18next";
import { Groups } from "../features/office";
import { Page } from "../ui/page";

export function Component() {
  const { t } = useTranslation(["groups", "directory"]);
  return (
    <Page title={t("title")} lead={t("lead")} crumbs={[{ to: "/directory", label: t("directory:title") }]}>
      <Groups />
    </Page>
  );
}

import { useTranslation } from "react-i18next";
import { MyExports } from "../features/exports";
import { Page } from "../ui/page";

export function Component() {
  const { t } = useTranslation("exports");
  return (
    <Page title={t("mine")} lead={t("lead")}>
      <MyExports />
    </Page>
  );
}

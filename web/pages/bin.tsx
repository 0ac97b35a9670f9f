import { useTranslation } from "react-i18next";
import { BinList } from "../features/bin";
import { Page } from "../ui/page";

export function Component() {
  const { t } = useTranslation("bin");
  return (
    <Page title={t("title")} lead={t("lead")}>
      <BinList />
    </Page>
  );
}

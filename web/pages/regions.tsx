import { useTranslation } from "react-i18next";
import { TopRegions } from "../features/schools";
import { Page } from "../ui/page";

export function Component() {
  const { t } = useTranslation("schools");
  return (
    <Page title={t("region.all")} crumbs={[{ to: "/schools", label: t("list.title") }]}>
      <TopRegions />
    </Page>
  );
}

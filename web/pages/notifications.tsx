import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { NotificationList } from "../features/notifications";
import { Page } from "../ui/page";

export function Component() {
  const { t } = useTranslation("notifications");
  return (
    <Page title={t("title")} lead={t("lead")} actions={<Link to="/profile/notifications">{t("settings")}</Link>}>
      <NotificationList />
    </Page>
  );
}

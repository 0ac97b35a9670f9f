import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { useViewer } from "../app/viewer";
import { CalendarLinks } from "../features/agenda";
import { MySecurityLog } from "../features/audit";
import { ChangePassword, MyData, MyLinkedIdentities, MySessions, MyTokens, Settings } from "../features/identity";
import { MyFiles } from "../features/files";
import { NotificationSettings } from "../features/notifications";
import { ExportMyData, WhoSeesMe } from "../features/privacy";
import { Page } from "../ui/page";
import { RouteTabs } from "../ui/route-tabs";

/** The model of a page with parts: each part has an address, and the page only composes. */
export function Component() {
  const { t } = useTranslation("identity");
  const { part = "" } = useParams();
  const { name } = useViewer();
  return (
    <Page title={t("profile.title")} lead={name}>
      <RouteTabs
        label={t("profile.tabs")}
        base="/profile"
        tabs={[
          { to: "", label: t("profile.data") },
          { to: "security", label: t("profile.security") },
          { to: "tokens", label: t("profile.tokens") },
          { to: "data", label: t("profile.privacy") },
          { to: "files", label: t("profile.files") },
          { to: "settings", label: t("profile.settings") },
          { to: "notifications", label: t("profile.notifications") },
          { to: "calendar", label: t("profile.calendar") },
        ]}
      />
      <Part name={part} />
    </Page>
  );
}

function Part({ name }: { name: string }) {
  switch (name) {
    case "":
      return <MyData />;
    case "security":
      return (
        <>
          <ChangePassword />
          <MySessions />
        </>
      );
    case "tokens":
      return (
        <>
          <MyTokens />
          <MyLinkedIdentities />
        </>
      );
    case "calendar":
      return <CalendarLinks />;
    case "data":
      return (
        <>
          <WhoSeesMe />
          <ExportMyData />
          <MySecurityLog />
        </>
      );
    case "files":
      return <MyFiles />;
    case "settings":
      return <Settings />;
    case "notifications":
      return <NotificationSettings />;
    default:
      return <Navigate to="/profile" replace />;
  }
}

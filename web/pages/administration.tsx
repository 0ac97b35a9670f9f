import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { useViewer } from "../app/viewer";
import { Accounts, Appointments } from "../features/administration";
import { Page } from "../ui/page";
import { RouteTabs } from "../ui/route-tabs";

/** Accounts and appointments, for those who look after some. */
export function Component() {
  const { t } = useTranslation("administration");
  const { part = "" } = useParams();
  const { permissions } = useViewer();
  const accounts = permissions.includes("account.open");
  const parts = [...(accounts ? [{ to: "", label: t("accounts.title") }] : []), { to: "appointments", label: t("appointments.title") }];
  if (part === "" && !accounts) return <Navigate to="/administration/appointments" replace />;
  if (!["", "appointments"].includes(part)) return <Navigate to="/administration" replace />;
  return (
    <Page title={t("title")} lead={t("lead")}>
      <RouteTabs label={t("parts")} base="/administration" tabs={parts} />
      {part === "" ? <Accounts /> : <Appointments mayAppoint={permissions.includes("appointment.appoint")} />}
    </Page>
  );
}

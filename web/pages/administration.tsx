import { lazy, Suspense, type ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { useViewer, type Viewer } from "../app/viewer";
import { ListSkeleton } from "../ui/blank";
import { Page } from "../ui/page";
import { RouteTabs } from "../ui/route-tabs";

interface Part {
  readonly to: string;
  /** Key of its name in the catalogue `administration`. */
  readonly label: string;
  readonly when: (viewer: Viewer) => boolean;
  readonly shown: ComponentType;
}

const may = (permission: string) => (viewer: Viewer) => viewer.permissions.includes(permission);

/** What there is to look after, in the order of the tabs; each is loaded when it is first opened. */
const parts: readonly Part[] = [
  { to: "", label: "accounts.title", when: may("account.open"), shown: lazy(async () => ({ default: (await import("../features/administration")).Accounts })) },
  { to: "invitations", label: "invitations.title", when: may("account.open"), shown: lazy(async () => ({ default: (await import("../features/administration")).Invitations })) },
  { to: "appointments", label: "appointments.title", when: () => true, shown: lazy(async () => ({ default: (await import("../features/administration")).Appointments })) },
  { to: "policy", label: "policy.title", when: () => true, shown: lazy(async () => ({ default: (await import("../features/policies")).PolicyOffice })) },
  { to: "files", label: "files.title", when: (viewer) => viewer.roles.some((role) => role === "BUREAU_OFFICER" || role === "PLATFORM_ADMINISTRATOR"), shown: lazy(async () => ({ default: (await import("../features/files")).FileSpaces })) },
  { to: "audit", label: "audit.title", when: may("platform.administer"), shown: lazy(async () => ({ default: (await import("../features/audit")).AuditLog })) },
  { to: "webhooks", label: "webhooks.title", when: may("webhook.register"), shown: lazy(async () => ({ default: (await import("../features/webhooks")).WebhookOffice })) },
  { to: "jobs", label: "jobs.title", when: may("platform.administer"), shown: lazy(async () => ({ default: (await import("../features/jobs")).JobsOffice })) },
];

/** Accounts, appointments and what else is looked after, for those who look after some of it. */
export function Component() {
  const { t } = useTranslation("administration");
  const { part = "" } = useParams();
  const viewer = useViewer();
  const open = parts.filter(({ when }) => when(viewer));
  const chosen = open.find(({ to }) => to === part);
  if (!chosen) return <Navigate to={`/administration/${open[0]?.to ?? ""}`} replace />;
  const Shown = chosen.shown;
  return (
    <Page title={t("title")} lead={t("lead")}>
      <RouteTabs label={t("parts")} base="/administration" tabs={open.map(({ to, label }) => ({ to, label: t(label) }))} />
      <Suspense fallback={<ListSkeleton />}>
        <Shown />
      </Suspense>
    </Page>
  );
}

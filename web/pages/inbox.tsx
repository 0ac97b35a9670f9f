import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { useWaiting } from "../app/frame/use-waiting";
import { ApprovalView, DecidedApprovals, Delegations, Inbox, SentApprovals, SnoozedApprovals } from "../features/office";
import { Page } from "../ui/page";
import { RouteTabs } from "../ui/route-tabs";

const idText = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What waits for somebody's yes: mine to give, and mine to wait for. */
export function Component() {
  const { t } = useTranslation("approvals");
  const { part = "" } = useParams();
  const { inbox: waiting } = useWaiting();
  return (
    <Page title={t("page.title")} lead={t("page.lead")}>
      <RouteTabs
        label={t("page.tabs")}
        base="/inbox"
        tabs={[
          { to: "", label: t("inbox.title"), count: waiting },
          { to: "sent", label: t("sent.title") },
          { to: "snoozed", label: t("snoozed.title") },
          { to: "decided", label: t("decided.title") },
          { to: "delegations", label: t("delegation.title") },
        ]}
      />
      <Part name={part} />
    </Page>
  );
}

function Part({ name }: { name: string }) {
  if (idText.test(name)) return <ApprovalView key={name} id={name} />;
  switch (name) {
    case "":
      return <Inbox />;
    case "sent":
      return <SentApprovals />;
    case "snoozed":
      return <SnoozedApprovals />;
    case "decided":
      return <DecidedApprovals />;
    case "delegations":
      return <Delegations />;
    default:
      return <Navigate to="/inbox" replace />;
  }
}

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useParams } from "react-router";
import { useViewer } from "../app/viewer";
import { NewNotice, NoticesReceived, NoticesSent, NoticeView } from "../features/office";
import { Page } from "../ui/page";
import { RouteTabs } from "../ui/route-tabs";

const idText = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Notices to schools: a list, one of them, or a new one, each by its address. */
export function Component() {
  const { t } = useTranslation("notices");
  const { part = "" } = useParams();
  const { permissions, posts } = useViewer();
  const writes = permissions.includes("notice.draft");
  if (idText.test(part)) return <NoticeView key={part} id={part} />;
  if (part === "new" && writes) return <NewNotice />;
  if (part !== "" && part !== "sent") return <Navigate to="/notices" replace />;
  // An officer has no school to which anything would come.
  if (part === "" && writes && posts.length === 0) return <Navigate to="/notices/sent" replace />;
  return (
    <Page
      title={t("page.title")}
      lead={t("page.lead")}
      actions={
        writes && (
          <Button component={Link} to="/notices/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {t("new.verb")}
          </Button>
        )
      }
    >
      {writes && (
        <RouteTabs
          label={t("page.tabs")}
          base="/notices"
          tabs={[...(posts.length > 0 ? [{ to: "", label: t("received.title") }] : []), { to: "sent", label: t("sent.title") }]}
        />
      )}
      {part === "sent" ? <NoticesSent /> : <NoticesReceived />}
    </Page>
  );
}

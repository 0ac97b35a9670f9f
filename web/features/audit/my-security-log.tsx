import { useTranslation } from "react-i18next";
import { useViewer } from "../../app/viewer";
import { Section } from "../../ui/page";
import { AuditTable } from "./audit-table";

/** What the log keeps about me: above all sign-ins that may not have been mine. */
export function MySecurityLog() {
  const { t } = useTranslation("audit");
  const { id } = useViewer();
  return (
    <Section flush title={t("mine")}>
      <AuditTable filter={{ personId: id }} />
    </Section>
  );
}

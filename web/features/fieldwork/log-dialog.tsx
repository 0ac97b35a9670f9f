import { useTranslation } from "react-i18next";
import type { OutboxEntry } from "../../app/offline";
import type { LogViewFragment } from "../../gql/graphql";
import { formatLongDay } from "../../ui/format";
import { Dialog } from "../../ui/dialog";
import { ChangeLogForm } from "./change-log-form";
import { WriteLogForm } from "./write-log-form";
import type { Occupied } from "./week-model";

/** What is being written: a new log, one that waits on this device, or one that the server has. */
export type Writing = { readonly kind: "new"; readonly place: Occupied } | { readonly kind: "mend"; readonly entry: OutboxEntry } | { readonly kind: "change"; readonly log: LogViewFragment };

export function LogDialog({ of: writing, onClose }: { of: Writing | null; onClose: () => void }) {
  const { t, i18n } = useTranslation("fieldwork");
  const day = writing && (writing.kind === "new" ? writing.place.day : writing.kind === "mend" ? writing.entry.draft.day : writing.log.day);
  return (
    <Dialog opened={writing !== null} onClose={onClose} title={day ? t("form.title", { day: formatLongDay(day, i18n.language) }) : ""} size="lg">
      {writing?.kind === "change" && <ChangeLogForm log={writing.log} onClose={onClose} />}
      {writing && writing.kind !== "change" && <WriteLogForm of={writing} onClose={onClose} />}
    </Dialog>
  );
}

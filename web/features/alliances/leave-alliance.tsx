import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { MembershipRowFragment } from "../../gql/graphql";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { askReleaseMutation, showsMembers } from "./membership-commands";
import styles from "./alliances.module.css";

interface LeaveAllianceProps {
  readonly row: MembershipRowFragment | undefined;
  readonly onClose: () => void;
}

/** The principal of a member asks that his school may leave; the coordinator agrees or not. */
export function LeaveAlliance({ row, onClose }: LeaveAllianceProps) {
  const { t } = useTranslation("alliances");
  return (
    <Dialog opened={row !== undefined} onClose={onClose} title={t("leave.title", { name: row?.school?.name })}>
      {row && <LeaveForm row={row} onClose={onClose} />}
    </Dialog>
  );
}

function LeaveForm({ row, onClose }: { row: MembershipRowFragment; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  const ask = useCommand(askReleaseMutation, showsMembers);
  const server = useServerForm<{ on: string | null; remark: string }>({
    initialValues: { on: today(), remark: "" },
    validate: { remark: (remark) => (remark.trim() ? null : t("form.missing")) },
    send: ({ on, remark }) => ask({ input: { id: row.id, version: row.version, on, remark } }),
    onDone: () => {
      toast("good", t("leave.done"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("leave.do")} onCancel={onClose}>
      <p className={styles.quiet}>{t("leave.hint")}</p>
      <DayField required clearable={false} label={t("release.on")} description={t("release.onHint")} {...bound(server, "on")} />
      <Textarea required autosize minRows={2} maxRows={6} maxLength={1000} label={t("leave.remark")} {...server.form.getInputProps("remark")} />
    </FormFrame>
  );
}

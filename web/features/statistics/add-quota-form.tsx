import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { Subject } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { toast } from "../../ui/toast";
import { addQuotaMutation, showsQuota } from "./quota-queries";
import { subjects } from "./quota-words";

/** A subject for which a school had no line that year. */
export function AddQuotaForm({ school, year, without, onClose }: { school: { id: string }; year: number; without: readonly Subject[]; onClose: () => void }) {
  const { t } = useTranslation("quota");
  const { t: word } = useTranslation("words");
  const add = useCommand(addQuotaMutation, showsQuota);
  const server = useServerForm<{ subject: Subject | null; approved: string }>({
    initialValues: { subject: null, approved: "" },
    validate: { subject: (subject) => (subject ? null : t("missing")), approved: (approved) => (approved.trim() === "" || /^\d+$/.test(approved.trim()) ? null : t("notANumber")) },
    send: async ({ subject, approved }) => {
      if (!subject) return;
      await add({ input: { schoolId: school.id, subject, year, approved: approved.trim() === "" ? null : Number(approved) } });
      toast("good", t("added"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("add.do")} onCancel={onClose}>
      <Choose required searchable label={t("subject")} choices={subjects.filter((one) => !without.includes(one)).map((value) => ({ value, label: word(`subject.${value}`) }))} {...bound(server, "subject")} />
      <TextInput inputMode="numeric" label={t("approved")} description={t("approvedHint")} {...server.form.getInputProps("approved")} />
    </FormFrame>
  );
}

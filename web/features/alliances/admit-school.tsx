import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { AllianceHeadFragment, MembershipRole, MembershipRowFragment } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { admitSchoolMutation, askAdmissionMutation, showsMembers } from "./membership-commands";
import { roles } from "./words";
import styles from "./alliances.module.css";

export interface AdmitSchoolProps {
  readonly alliance: AllianceHeadFragment;
  readonly members: readonly MembershipRowFragment[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The bureau admits; a coordinator asks the school, whose principal agrees or not. */
const admitsDirectly = (alliance: AllianceHeadFragment): boolean => alliance.viewerCan.includes("ADMIT");

export function AdmitSchool({ opened, ...rest }: AdmitSchoolProps) {
  const { t } = useTranslation("alliances");
  return (
    <Dialog opened={opened} onClose={rest.onClose} title={t(admitsDirectly(rest.alliance) ? "admit.title" : "ask.title", { name: rest.alliance.name })}>
      {opened && <AdmitForm {...rest} />}
    </Dialog>
  );
}

interface Values extends Record<string, unknown> {
  schoolId: Found | null;
  role: MembershipRole | null;
  since: string | null;
  until: string | null;
  remark: string;
}

function AdmitForm({ alliance, members, onClose }: Omit<AdmitSchoolProps, "opened">) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const directly = admitsDirectly(alliance);
  const admit = useCommand(admitSchoolMutation, showsMembers);
  const ask = useCommand(askAdmissionMutation, showsMembers);
  const server = useServerForm<Values>({
    initialValues: { schoolId: null, role: "MEMBER", since: today(), until: null, remark: "" },
    validate: { schoolId: (school) => (school ? null : t("form.missing")), role: (role) => (role ? null : t("form.missing")) },
    send: async ({ schoolId, role, since, until, remark }) => {
      if (!schoolId || !role) return;
      const input = { allianceId: alliance.id, schoolId: schoolId.id, role, since, until: until && shiftDay(until, 1) };
      if (directly) {
        await admit({ input });
        toast("good", t("admit.done", { school: schoolId.name }));
      } else {
        const { askAdmission } = await ask({ input: { ...input, remark } });
        const joined = askAdmission?.state === "APPROVED";
        toast("good", t(joined ? "ask.joined" : "ask.done", { school: schoolId.name }));
      }
      onClose();
    },
  });
  const now = members.filter((row) => row.until === null).map((row) => row.schoolId);
  return (
    <FormFrame of={server} verb={t(directly ? "admit.do" : "ask.do")} onCancel={onClose}>
      {!directly && <p className={styles.quiet}>{t("ask.hint")}</p>}
      <FindField required label={t("members.school")} description={t("admit.schoolHint")} find={find.schools({ closedOn: null })} without={now} {...bound(server, "schoolId")} />
      <Choose required label={t("members.role")} choices={roles.map((value) => ({ value, label: word(`membership.${value}`) }))} {...bound(server, "role")} />
      <DayField required clearable={false} label={t("admit.since")} {...bound(server, "since")} />
      <DayField label={t("admit.until")} description={t("admit.untilHint")} {...bound(server, "until")} />
      {!directly && <Textarea autosize minRows={2} maxRows={6} maxLength={1000} label={t("ask.remark")} {...server.form.getInputProps("remark")} />}
    </FormFrame>
  );
}

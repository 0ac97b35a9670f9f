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
import { admitSchoolMutation, showsMembers } from "./membership-commands";
import { roles } from "./words";

export interface AdmitSchoolProps {
  readonly alliance: AllianceHeadFragment;
  readonly members: readonly MembershipRowFragment[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function AdmitSchool({ opened, ...rest }: AdmitSchoolProps) {
  const { t } = useTranslation("alliances");
  return (
    <Dialog opened={opened} onClose={rest.onClose} title={t("admit.title", { name: rest.alliance.name })}>
      {opened && <AdmitForm {...rest} />}
    </Dialog>
  );
}

interface Values extends Record<string, unknown> {
  schoolId: Found | null;
  role: MembershipRole | null;
  since: string | null;
  until: string | null;
}

function AdmitForm({ alliance, members, onClose }: Omit<AdmitSchoolProps, "opened">) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const admit = useCommand(admitSchoolMutation, showsMembers);
  const server = useServerForm<Values>({
    initialValues: { schoolId: null, role: "MEMBER", since: today(), until: null },
    validate: { schoolId: (school) => (school ? null : t("form.missing")), role: (role) => (role ? null : t("form.missing")) },
    send: async ({ schoolId, role, since, until }) => {
      if (!schoolId || !role) return;
      await admit({ input: { allianceId: alliance.id, schoolId: schoolId.id, role, since, until: until && shiftDay(until, 1) } });
      toast("good", t("admit.done", { school: schoolId.name }));
      onClose();
    },
  });
  const now = members.filter((row) => row.until === null).map((row) => row.schoolId);
  return (
    <FormFrame of={server} verb={t("admit.do")} onCancel={onClose}>
      <FindField required label={t("members.school")} description={t("admit.schoolHint")} find={find.schools({ closedOn: null })} without={now} {...bound(server, "schoolId")} />
      <Choose required label={t("members.role")} choices={roles.map((value) => ({ value, label: word(`membership.${value}`) }))} {...bound(server, "role")} />
      <DayField required clearable={false} label={t("admit.since")} {...bound(server, "since")} />
      <DayField label={t("admit.until")} description={t("admit.untilHint")} {...bound(server, "until")} />
    </FormFrame>
  );
}

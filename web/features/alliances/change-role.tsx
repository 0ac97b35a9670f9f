import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { AllianceHeadFragment, MembershipRole, MembershipRowFragment } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { changeRoleMutation, showsMembers } from "./membership-commands";
import { roles } from "./words";

interface ChangeRoleProps {
  readonly row: MembershipRowFragment | undefined;
  readonly alliance: AllianceHeadFragment;
  readonly onClose: () => void;
}

export function ChangeRole({ row, onClose }: ChangeRoleProps) {
  const { t } = useTranslation("alliances");
  return (
    <Dialog opened={row !== undefined} onClose={onClose} title={t("role.title", { name: row?.school?.name })}>
      {row && <RoleForm row={row} onClose={onClose} />}
    </Dialog>
  );
}

function RoleForm({ row, onClose }: { row: MembershipRowFragment; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const change = useCommand(changeRoleMutation, showsMembers);
  const seen = useRef(row.version);
  const server = useServerForm<{ role: MembershipRole | null; on: string | null }>({
    initialValues: { role: row.role, on: today() },
    validate: { role: (role) => (role ? null : t("form.missing")) },
    send: async ({ role, on }) => {
      if (!role) return;
      await change({ input: { id: row.id, version: seen.current, role, on } });
      toast("good", t("role.done", { school: row.school?.name, role: word(`membership.${role}`) }));
      onClose();
    },
  });
  const mine = server.form.getValues().role;
  return (
    <>
      <FormFrame of={server} verb={t("role.do")} onCancel={onClose}>
        <Choose required label={t("role.new")} description={t("role.hint", { role: word(`membership.${row.role}`) })} choices={roles.map((value) => ({ value, label: word(`membership.${value}`) }))} {...bound(server, "role")} />
        <DayField required clearable={false} label={t("role.on")} {...bound(server, "on")} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[{ key: "role", label: t("members.role"), theirs: word(`membership.${row.role}`), mine: mine && word(`membership.${mine}`), differs: mine !== row.role }]}
      />
    </>
  );
}

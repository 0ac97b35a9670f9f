import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { MembershipRole, MembershipRowFragment } from "../../gql/graphql";
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
  /** The school's row as it is by now: a changed role is a new row, so another's change may have put a new one in its place. */
  readonly now: MembershipRowFragment | undefined;
  readonly onClose: () => void;
}

export function ChangeRole({ row, now, onClose }: ChangeRoleProps) {
  const { t } = useTranslation("alliances");
  return (
    <Dialog opened={row !== undefined} onClose={onClose} title={t("role.title", { name: row?.school?.name })}>
      {row && <RoleForm row={row} now={now ?? row} onClose={onClose} />}
    </Dialog>
  );
}

function RoleForm({ row, now, onClose }: { row: MembershipRowFragment; now: MembershipRowFragment; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const change = useCommand(changeRoleMutation, showsMembers);
  const seen = useRef(row.version);
  const server = useServerForm<{ role: MembershipRole | null; on: string | null }>({
    initialValues: { role: row.role, on: today() },
    validate: { role: (role) => (role ? null : t("form.missing")) },
    send: async ({ role, on }) => {
      if (!role) return;
      // Mine on top of theirs means: on the row that theirs has made.
      const replaced = seen.current !== row.version && now.id !== row.id;
      await change({ input: { id: replaced ? now.id : row.id, version: replaced ? now.version : seen.current, role, on } });
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
        sides={[{ key: "role", label: t("members.role"), theirs: word(`membership.${now.role}`), mine: mine && word(`membership.${mine}`), differs: mine !== now.role }]}
      />
    </>
  );
}

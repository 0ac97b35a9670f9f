import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders, type Finders } from "../../app/find/use-finders";
import { useViewer } from "../../app/viewer";
import { graphql } from "../../gql";
import type { AppointedRole, ScopeKind } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { roles, scopesOf } from "./roles";

const appointMutation = graphql(`
  mutation Appoint($input: AppointInput!) {
    appoint(input: $input) {
      id
    }
  }
`);

interface Values extends Record<string, unknown> {
  personId: Found | null;
  role: AppointedRole | null;
  scopeKind: ScopeKind | null;
  scopeId: Found | null;
  since: string | null;
  until: string | null;
}

const finderOf = (find: Finders, kind: ScopeKind) =>
  kind === "SCHOOL" ? find.schools({ closedOn: null }) : kind === "ALLIANCE" ? find.alliances({ stateIn: ["DRAFT", "ACTIVE"] }) : find.regions();

/** Who, to what, over which scope, from when. The roles offered are those that the server says may be given. */
export function AppointForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("administration");
  const { t: word } = useTranslation("words");
  const { permissions } = useViewer();
  const find = useFinders();
  const appoint = useCommand(appointMutation, ["AppointmentList"]);
  const offered = roles.filter((role) => permissions.includes(`appoint.${role}`));
  const needed = (value: unknown): string | null => (value ? null : t("form.missing"));
  const server = useServerForm<Values>({
    initialValues: { personId: null, role: null, scopeKind: null, scopeId: null, since: today(), until: null },
    validate: { personId: needed, role: needed, scopeKind: needed, scopeId: (scope, { scopeKind }) => (scopeKind === "PLATFORM" ? null : needed(scope)) },
    send: async ({ personId, role, scopeKind, scopeId, since, until }) => {
      if (!personId || !role || !scopeKind) return;
      await appoint({ input: { personId: personId.id, role, scopeKind, scopeId: scopeId?.id ?? null, since, until: until && shiftDay(until, 1) } });
      toast("good", t("appoint.done", { person: personId.name, role: word(`role.${role}`) }));
      onClose();
    },
  });
  const { role, scopeKind } = server.form.getValues();
  const scopes = role ? scopesOf(role) : [];
  return (
    <FormFrame of={server} verb={t("appoint.do")} onCancel={onClose}>
      <FindField required label={t("accounts.person")} find={find.people()} {...bound(server, "personId")} />
      <Choose
        required
        label={t("appointments.role")}
        choices={offered.map((value) => ({ value, label: word(`role.${value}`) }))}
        {...bound(server, "role")}
        onChange={(value) => {
          server.form.setFieldValue("role", value);
          server.form.setFieldValue("scopeKind", (value && scopesOf(value)[0]) ?? null);
          server.form.setFieldValue("scopeId", null);
        }}
      />
      {scopes.length > 1 && (
        <Choose
          required
          label={t("appointments.scopeKind")}
          choices={scopes.map((value) => ({ value, label: word(`scope.${value}`) }))}
          {...bound(server, "scopeKind")}
          onChange={(value) => {
            server.form.setFieldValue("scopeKind", value);
            server.form.setFieldValue("scopeId", null);
          }}
        />
      )}
      {scopeKind && scopeKind !== "PLATFORM" && (
        <FindField key={scopeKind} required label={t("appointments.scope")} description={t(`appoint.over.${scopeKind}`)} find={finderOf(find, scopeKind)} {...bound(server, "scopeId")} />
      )}
      <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
      <DayField label={t("form.last")} description={t("form.lastHint")} {...bound(server, "until")} />
    </FormFrame>
  );
}

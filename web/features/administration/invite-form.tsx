import { Radio, SegmentedControl, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import { useFragment as unmask } from "../../gql";
import type { InvitationWay, MadeInvitationsFragment } from "../../gql/graphql";
import { FindField, type Found } from "../../ui/find-field";
import { FindMany } from "../../ui/find-many";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { invitePeopleMutation, inviteStaffMutation, madeInvitations } from "./invitation-queries";

interface Values extends Record<string, unknown> {
  whom: "people" | "school";
  personIds: Found[];
  schoolId: Found | null;
  way: InvitationWay;
}

/** Whom to invite, and how: some people, or all of a school who have no account. */
export function InviteForm({ school, onClose, onDone }: { school: Found | null; onClose: () => void; onDone: (made: MadeInvitationsFragment, way: InvitationWay) => void }) {
  const { t } = useTranslation("invitations");
  const find = useFinders();
  const invitePeople = useCommand(invitePeopleMutation, ["OpenInvitations"]);
  const inviteStaff = useCommand(inviteStaffMutation, ["OpenInvitations"]);
  const server = useServerForm<Values>({
    initialValues: { whom: school ? "school" : "people", personIds: [], schoolId: school, way: "CODE" },
    validate: {
      personIds: (people, { whom }) => (whom === "people" && people.length === 0 ? t("form.peopleMissing") : null),
      schoolId: (chosen, { whom }) => (whom === "school" && !chosen ? t("form.schoolMissing") : null),
    },
    send: async ({ whom, personIds, schoolId, way }) => {
      const made =
        whom === "people"
          ? (await invitePeople({ input: { personIds: personIds.map(({ id }) => id), way } })).invitePeople
          : (await inviteStaff({ input: { schoolId: schoolId?.id ?? "", way } })).inviteStaff;
      onDone(unmask(madeInvitations, made), way);
    },
  });
  const { form } = server;
  const { whom } = form.getValues();
  return (
    <FormFrame of={server} verb={t("form.verb")} onCancel={onClose}>
      <SegmentedControl
        fullWidth
        aria-label={t("form.whom")}
        data={[
          { value: "people", label: t("form.people") },
          { value: "school", label: t("form.school") },
        ]}
        {...form.getInputProps("whom")}
      />
      {whom === "people" ? (
        <FindMany required label={t("form.names")} description={t("form.namesHint")} find={find.people()} {...bound(server, "personIds")} />
      ) : (
        <FindField required label={t("school")} description={t("form.schoolHint")} find={find.schools()} {...bound(server, "schoolId")} />
      )}
      <Radio.Group label={t("way.label")} {...form.getInputProps("way")}>
        <Stack gap={8} mt={8}>
          <Radio value="CODE" label={t("way.CODE")} description={t("way.codeHint")} />
          <Radio value="LETTER" label={t("way.LETTER")} description={t("way.letterHint")} />
        </Stack>
      </Radio.Group>
    </FormFrame>
  );
}

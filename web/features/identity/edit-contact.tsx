import { TextInput } from "@mantine/core";
import { useApolloClient, useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Conflict } from "../../ui/conflict";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { toast } from "../../ui/toast";
import { changeMyProfileMutation, myDataQuery } from "./profile-queries";

export interface EditContactProps {
  readonly phone: string;
  readonly email: string;
  readonly version: number;
  readonly onClose: () => void;
}

/**
 * The model of a form over something that others may change too: it sends the version that it was opened on, and when
 * somebody was faster it shows both and lets the person choose.
 */
export function EditContact({ phone, email, version, onClose }: EditContactProps) {
  const { t } = useTranslation("identity");
  const client = useApolloClient();
  const [change] = useMutation(changeMyProfileMutation);
  const server = useServerForm({
    mode: "uncontrolled",
    initialValues: { phone, email, version },
    send: (values) => change({ variables: { input: { ...values, phone: values.phone || null, email: values.email || null } } }),
    onDone: () => {
      toast("good", t("profile.saved"));
      onClose();
    },
    // What the other one wrote is read now, so that it can be shown beside mine.
    onConflict: () => void client.refetchQueries({ include: [myDataQuery] }),
  });
  const { form } = server;
  const mine = form.getValues();
  return (
    <Dialog opened onClose={onClose} title={t("profile.editTitle")}>
      <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
        <TextInput key={form.key("phone")} label={t("profile.phone")} type="tel" autoComplete="tel" {...form.getInputProps("phone")} />
        <TextInput key={form.key("email")} label={t("profile.email")} type="email" autoComplete="email" {...form.getInputProps("email")} />
      </FormFrame>
      <Conflict
        opened={server.conflict !== null}
        message={server.conflict?.message}
        sides={[
          { key: "phone", label: t("profile.phone"), theirs: phone, mine: mine.phone, differs: phone !== mine.phone },
          { key: "email", label: t("profile.email"), theirs: email, mine: mine.email, differs: email !== mine.email },
        ]}
        onTheirs={onClose}
        onMine={() => {
          form.setFieldValue("version", version);
          server.again();
        }}
        onClose={server.dismissConflict}
      />
    </Dialog>
  );
}

import { Checkbox, Group, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import { useViewer } from "../../app/viewer";
import type { WebhooksQuery, WebhookScope, WebhookTemplate, WebhookTopic } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { Dialog } from "../../ui/dialog";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { toast } from "../../ui/toast";
import { changeWebhookMutation, registerWebhookMutation } from "./webhook-queries";

export type WebhookRow = WebhooksQuery["webhooks"]["edges"][number]["node"];

const topics: readonly WebhookTopic[] = ["ALLIANCE", "MEMBERSHIP", "PAIRING", "PLAN", "NOTICE", "POST", "SCHOOL", "STATISTICS"];
const templates: readonly WebhookTemplate[] = ["WECOM", "DINGTALK", "FEISHU", "JSON"];

interface Values extends Record<string, unknown> {
  name: string;
  url: string;
  scopeKind: WebhookScope | null;
  scopeId: Found | null;
  template: WebhookTemplate | null;
  topics: WebhookTopic[];
}

interface WebhookFormProps {
  /** The one to change; a new one without. */
  readonly of?: WebhookRow;
  readonly onClose: () => void;
  /** The secret of a new one, which is told this once. */
  readonly onSecret: (name: string, secret: string) => void;
}

/** Where to, over what, of what, and in which words. The scope of one that stands is not changed: it would be another. */
export function WebhookForm({ of, onClose, onSecret }: WebhookFormProps) {
  const { t } = useTranslation("webhooks");
  const find = useFinders();
  const { roles } = useViewer();
  const register = useCommand(registerWebhookMutation, ["Webhooks"]);
  const change = useCommand(changeWebhookMutation, ["Webhooks"]);
  const scopes: readonly WebhookScope[] = [
    "ALLIANCE",
    ...(roles.includes("BUREAU_OFFICER") || roles.includes("PLATFORM_ADMINISTRATOR") ? (["REGION"] as const) : []),
    ...(roles.includes("PLATFORM_ADMINISTRATOR") ? (["PLATFORM"] as const) : []),
  ];
  const server = useServerForm<Values>({
    initialValues: { name: of?.name ?? "", url: of?.url ?? "", scopeKind: of?.scopeKind ?? "ALLIANCE", scopeId: null, template: of?.template ?? "WECOM", topics: of ? [...of.topics] : ["MEMBERSHIP", "NOTICE"] },
    send: async ({ name, url, scopeKind, scopeId, template, topics: chosen }) => {
      if (!scopeKind || !template) return;
      if (of) {
        await change({ input: { id: of.id, version: of.version, name, url, template, topics: chosen } });
        toast("good", t("changed", { name }));
        return;
      }
      const { registerWebhook } = await register({ input: { scopeKind, scopeId: scopeId?.id ?? null, name, url, template, topics: chosen } });
      onSecret(name, registerWebhook.secret);
    },
    onDone: onClose,
  });
  const { scopeKind } = server.form.getValues();
  return (
    <Dialog opened onClose={onClose} title={of ? t("change") : t("register")} size="lg">
      <FormFrame of={server} verb={of ? t("save") : t("register")} onCancel={onClose}>
        <TextInput label={t("name")} placeholder={t("nameHint")} required maxLength={60} data-autofocus {...server.form.getInputProps("name")} />
        {!of && scopes.length > 1 && <Choose required label={t("scopeKind")} choices={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))} {...bound(server, "scopeKind")} />}
        {!of && scopeKind !== "PLATFORM" && (
          <FindField key={scopeKind} required label={t(`scope.${scopeKind ?? "ALLIANCE"}`)} find={scopeKind === "REGION" ? find.regions() : find.alliances({ stateIn: ["ACTIVE"] })} {...bound(server, "scopeId")} />
        )}
        <Choose required label={t("template")} description={t("templateHint")} choices={templates.map((value) => ({ value, label: t(`templates.${value}`) }))} {...bound(server, "template")} />
        <TextInput label={t("url")} description={t("urlHint")} placeholder="https://" required maxLength={1000} inputMode="url" {...server.form.getInputProps("url")} />
        <Checkbox.Group label={t("topics")} required {...server.form.getInputProps("topics")}>
          <Group gap="md" mt={8}>
            {topics.map((value) => (
              <Checkbox key={value} value={value} label={t(`topic.${value}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      </FormFrame>
    </Dialog>
  );
}

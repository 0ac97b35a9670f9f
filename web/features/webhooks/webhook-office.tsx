import { Button, Menu, ActionIcon } from "@mantine/core";
import { IconDots, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import type { WebhookState } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Confirm } from "../../ui/confirm";
import { DataList } from "../../ui/data-list";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { problemOf } from "../../ui/problem";
import { ShownOnce } from "../../ui/shown-once";
import { StateTag } from "../../ui/state-tag";
import { toast } from "../../ui/toast";
import { Deliveries } from "./deliveries";
import { WebhookForm, type WebhookRow } from "./webhook-form";
import { pauseWebhookMutation, removeWebhookMutation, renewSecretMutation, resumeWebhookMutation, testWebhookMutation, webhooksQuery } from "./webhook-queries";

const tones: Record<WebhookState, "good" | "warn" | "bad"> = { ACTIVE: "good", PAUSED: "warn", STOPPED: "bad" };
const SHOWS = ["Webhooks", "WebhookDeliveries"];

type Open = { what: "form"; of?: WebhookRow } | { what: "log" | "remove" | "renew"; of: WebhookRow } | null;

/** The addresses elsewhere that are told of what happens: chat robots and programs. */
export function WebhookOffice() {
  const { t } = useTranslation("webhooks");
  const list = useList(webhooksQuery, { first: 30 }, (data) => data.webhooks);
  const [open, setOpen] = useState<Open>(null);
  const [secret, setSecret] = useState<{ name: string; secret: string } | null>(null);
  const test = useCommand(testWebhookMutation, SHOWS);
  const pause = useCommand(pauseWebhookMutation, SHOWS);
  const resume = useCommand(resumeWebhookMutation, SHOWS);
  const renew = useCommand(renewSecretMutation, SHOWS);
  const remove = useCommand(removeWebhookMutation, SHOWS);
  const close = (): void => setOpen(null);

  const attempt = async (what: () => Promise<unknown>, said?: string): Promise<void> => {
    try {
      await what();
      if (said) toast("good", said);
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  const tryOut = (of: WebhookRow): void =>
    void attempt(async () => {
      await test({ input: { webhookId: of.id } });
      setOpen({ what: "log", of });
    });
  const turn = ({ id, version, state }: WebhookRow): void => void attempt(() => (state === "ACTIVE" ? pause : resume)({ input: { id, version } }), state === "ACTIVE" ? t("paused") : t("resumed"));

  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  return (
    <Section
      title={t("title")}
      flush
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setOpen({ what: "form" })}>
          {t("register")}
        </Button>
      }
    >
      <DataList
        label={t("title")}
        rows={list.rows}
        rowKey={(one) => one.id}
        stamp={(one) => one.version}
        name={(one) => one.name}
        empty={{ title: t("empty"), hint: t("emptyHint") }}
        columns={[
          { key: "name", label: t("name"), card: "title", cell: (one) => one.name },
          { key: "scope", label: t("scopeKind"), cell: (one) => one.alliance?.name ?? one.region?.name ?? t("scope.PLATFORM") },
          { key: "template", label: t("template"), cell: (one) => t(`templates.${one.template}`) },
          { key: "topics", label: t("topics"), cell: (one) => one.topics.map((topic) => t(`topic.${topic}`)).join(t("common:listSeparator")) },
          { key: "owner", label: t("owner"), cell: (one) => one.owner?.name ?? "—" },
          { key: "state", label: t("state"), card: "mark", cell: (one) => <StateTag tone={tones[one.state]} label={t(`states.${one.state}`)} /> },
          {
            key: "act",
            label: t("act"),
            tight: true,
            card: "actions",
            cell: (one) => (
              <div style={{ display: "flex", gap: 6, alignItems: "center" }}>
                <Button size="compact-sm" variant="default" onClick={() => tryOut(one)}>
                  {t("test")}
                </Button>
                <Menu width={190}>
                  <Menu.Target>
                    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("more", { name: one.name })}>
                      <IconDots size={18} aria-hidden />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => setOpen({ what: "log", of: one })}>{t("log")}</Menu.Item>
                    <Menu.Item onClick={() => setOpen({ what: "form", of: one })}>{t("change")}</Menu.Item>
                    <Menu.Item onClick={() => turn(one)}>{one.state === "ACTIVE" ? t("pause") : t("resume")}</Menu.Item>
                    <Menu.Item onClick={() => setOpen({ what: "renew", of: one })}>{t("renew")}</Menu.Item>
                    <Menu.Item color="red" onClick={() => setOpen({ what: "remove", of: one })}>
                      {t("remove")}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </div>
            ),
          },
        ]}
      />
      <Pager hasMore={list.hasMore} more={list.more} />
      {open?.what === "form" && <WebhookForm {...(open.of && { of: open.of })} onClose={close} onSecret={(name, told) => setSecret({ name, secret: told })} />}
      {open?.what === "log" && <Deliveries id={open.of.id} name={open.of.name} onClose={close} />}
      <Confirm
        opened={open?.what === "renew"}
        onClose={close}
        title={t("renewTitle")}
        verb={t("renew")}
        act={async () => {
          if (open?.what !== "renew") return;
          const { id, version, name } = open.of;
          setSecret({ name, secret: (await renew({ input: { id, version } })).renewWebhookSecret.secret });
        }}
      >
        {t("renewHint")}
      </Confirm>
      <Confirm
        opened={open?.what === "remove"}
        onClose={close}
        title={t("removeTitle", { name: open?.what === "remove" ? open.of.name : "" })}
        verb={t("remove")}
        danger
        act={async () => {
          if (open?.what === "remove") await remove({ input: { id: open.of.id, version: open.of.version } });
        }}
      >
        {t("removeHint")}
      </Confirm>
      <ShownOnce
        title={t("secretTitle", { name: secret?.name })}
        what={t("secretWhat")}
        hint={t("secretHint")}
        secret={secret?.secret ?? null}
        verb={t("secretDone")}
        copyByHand={t("copyByHand")}
        onClose={() => setSecret(null)}
      />
    </Section>
  );
}

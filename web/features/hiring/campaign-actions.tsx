import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { HiringAction } from "../../gql/graphql";
import { Confirm } from "../../ui/confirm";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { toast } from "../../ui/toast";
import { cancelHiringMutation, openHiringMutation, publishHiringMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import type { HiringShown } from "./hiring-steps";
import styles from "./hiring.module.css";

/** Opens, publishes or calls off a campaign. */
export function CampaignActions({ hiring }: { hiring: HiringShown }) {
  const { t } = useTranslation("hiring");
  const [asked, setAsked] = useState<"open" | "publish" | "cancel" | null>(null);
  const publish = useCommand(publishHiringMutation, showsHiring);
  const can = (action: HiringAction): boolean => hiring.viewerCan.includes(action);
  const close = (): void => setAsked(null);
  // Only when all three rounds are over: before that the server would refuse it.
  const publishable = can("PUBLISH") && hiring.rounds.nodes.every(({ state }) => state === "CLOSED");
  return (
    <div className={styles.actions}>
      {can("CANCEL") && (
        <Button size="xs" variant="default" onClick={() => setAsked("cancel")}>
          {t("cancelling.verb")}
        </Button>
      )}
      {can("OPEN") && (
        <Button size="xs" onClick={() => setAsked("open")}>
          {t("opening.verb")}
        </Button>
      )}
      {publishable && (
        <Button size="xs" onClick={() => setAsked("publish")}>
          {t("publishing.verb")}
        </Button>
      )}
      <Dialog opened={asked === "open"} onClose={close} title={t("opening.title")}>
        {asked === "open" && <OpenForm hiring={hiring} onClose={close} />}
      </Dialog>
      <Dialog opened={asked === "cancel"} onClose={close} title={t("cancelling.title", { title: hiring.title })}>
        {asked === "cancel" && <CancelForm hiring={hiring} onClose={close} />}
      </Dialog>
      <Confirm
        opened={asked === "publish"}
        onClose={close}
        title={t("publishing.ask")}
        verb={t("publishing.verb")}
        act={async () => {
          await publish({ input: { id: hiring.id, version: hiring.version } });
          toast("good", t("publishing.done"));
        }}
      >
        {t("publishing.what", { count: hiring.placedCount })}
      </Confirm>
    </div>
  );
}

interface Of {
  readonly hiring: HiringShown;
  readonly onClose: () => void;
}

function OpenForm({ hiring, onClose }: Of) {
  const { t } = useTranslation("hiring");
  const open = useCommand(openHiringMutation, showsHiring);
  const server = useServerForm<{ seed: string }>({
    initialValues: { seed: "" },
    send: ({ seed }) => open({ input: { id: hiring.id, version: hiring.version, ...(seed.trim() && { seed }) } }),
    onDone: () => {
      toast("good", t("opening.done"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("opening.verb")} onCancel={onClose}>
      <p className={styles.what}>{t("opening.what", { posts: hiring.posts.totalCount, criteria: hiring.criteria.nodes.length })}</p>
      <TextInput label={t("opening.seed")} description={t("opening.seedHint")} {...server.form.getInputProps("seed")} />
    </FormFrame>
  );
}

function CancelForm({ hiring, onClose }: Of) {
  const { t } = useTranslation("hiring");
  const cancel = useCommand(cancelHiringMutation, showsHiring);
  const server = useServerForm<{ reason: string }>({
    initialValues: { reason: "" },
    send: ({ reason }) => cancel({ input: { id: hiring.id, version: hiring.version, reason } }),
    onDone: () => {
      toast("good", t("cancelling.done"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("cancelling.verb")} onCancel={onClose} danger>
      <Textarea required data-autofocus autosize minRows={2} label={t("reason")} description={t("cancelling.what")} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}

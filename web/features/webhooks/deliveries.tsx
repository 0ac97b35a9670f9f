import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import type { DeliveryState } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { Pager } from "../../ui/pager";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { deliveriesQuery, resendDeliveryMutation } from "./webhook-queries";

const tones: Record<DeliveryState, "good" | "bad" | "warn" | "neutral"> = { DELIVERED: "good", DEAD: "bad", WAITING: "warn", SKIPPED: "neutral" };

/** What a webhook was told in the last days, and how that went. */
export function Deliveries({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation("webhooks");
  const { t: activity } = useTranslation("activity");
  const list = useList(deliveriesQuery, { id, first: 20 }, (data) => data.webhooks.nodes[0]?.deliveries);
  const resend = useCommand(resendDeliveryMutation, ["WebhookDeliveries"]);
  const again = async (webhookDeliveryId: string): Promise<void> => {
    try {
      await resend({ input: { webhookDeliveryId } });
      toast("good", t("resent"));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t("logOf", { name })} size="xl">
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <DataList
          label={t("log")}
          rows={list.rows}
          rowKey={(one) => one.id}
          stamp={(one) => `${one.state} ${one.tries}`}
          empty={{ title: t("logEmpty"), hint: t("logEmptyHint") }}
          columns={[
            { key: "when", label: t("when"), card: "title", cell: (one) => <Moment of={one.createdAt} /> },
            { key: "kind", label: t("event"), cell: (one) => (one.kind === "webhook.tested" ? t("trial") : activity([`family.${one.kind.split(".")[0]}`, "verbatim"], { value: one.kind })) },
            { key: "state", label: t("state"), card: "mark", cell: (one) => <StateTag tone={tones[one.state]} label={t(`delivery.${one.state}`)} /> },
            { key: "answer", label: t("answer"), cell: (one) => [one.status, one.problem, one.milliseconds === null ? null : t("milliseconds", { n: one.milliseconds })].filter((part) => part !== null && part !== undefined).join(" · ") },
            { key: "tries", label: t("tries"), align: "right", tight: true, cell: (one) => one.tries },
            { key: "next", label: t("next"), cell: (one) => (one.nextAt ? <Moment of={one.nextAt} /> : "—") },
            {
              key: "again",
              label: t("again"),
              tight: true,
              card: "actions",
              cell: (one) =>
                one.viewerCan.includes("RESEND") && (
                  <Button size="compact-sm" variant="default" onClick={() => void again(one.id)}>
                    {t("again")}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <Pager hasMore={list.hasMore} more={list.more} />
    </Dialog>
  );
}

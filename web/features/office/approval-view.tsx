import { useQuery } from "@apollo/client/react";
import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { useFragment as unmask } from "../../gql";
import type { ApprovalAction, ApprovalLineFragment, Decision } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Confirm } from "../../ui/confirm";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { toast } from "../../ui/toast";
import { ApprovalDetail } from "./approval-detail";
import { approvalQuery, approvalLine, askAgainMutation, showsApprovals, withdrawMutation } from "./approval-queries";
import { ApprovalStateTag } from "./approval-tags";
import { useApprovalWords } from "./approval-words";
import { ReasonDialog } from "./reason-dialog";
import { useDecide } from "./use-decide";
import styles from "./office.module.css";

/** One approval by itself, with what the viewer may do with it. */
export function ApprovalView({ id }: { id: string }) {
  const { t } = useTranslation("approvals");
  const { data, error, refetch } = useQuery(approvalQuery, { variables: { id } });
  const words = useApprovalWords();
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  const approval = unmask(approvalLine, data.approval);
  if (!approval) return <Empty title={t("gone.title")} hint={t("gone.hint")} action={<Link to="/inbox">{t("gone.back")}</Link>} />;
  return (
    <Section title={words.title(approval)} actions={<ApprovalStateTag of={approval.state} />}>
      <Actions approval={approval} />
      <ApprovalDetail approval={approval} />
    </Section>
  );
}

function Actions({ approval }: { approval: ApprovalLineFragment }) {
  const { t } = useTranslation("approvals");
  const words = useApprovalWords();
  const { decide } = useDecide();
  const withdraw = useCommand(withdrawMutation, showsApprovals);
  const [asking, setAsking] = useState<Exclude<Decision, "APPROVE"> | null>(null);
  const [doing, setDoing] = useState<"withdraw" | "again" | null>(null);
  const can = (action: ApprovalAction): boolean => approval.viewerCan.includes(action);
  if (!(["DECIDE", "WITHDRAW", "ASK_AGAIN"] as const).some(can)) return null;
  return (
    <div className={styles.answers}>
      {can("DECIDE") && (
        <>
          <Button onClick={() => void decide([approval], "APPROVE")}>{t("approve.verb")}</Button>
          <Button variant="default" onClick={() => setAsking("REJECT")}>{t("reject.verb")}</Button>
          <Button variant="default" onClick={() => setAsking("RETURN")}>{t("return.verb")}</Button>
        </>
      )}
      {can("ASK_AGAIN") && <Button onClick={() => setDoing("again")}>{t("again.verb")}</Button>}
      {can("WITHDRAW") && <Button variant="default" onClick={() => setDoing("withdraw")}>{t("withdraw.verb")}</Button>}
      <ReasonDialog decision={asking} about={words.title(approval)} onClose={() => setAsking(null)} onReason={(reason) => asking && void decide([approval], asking, reason)} />
      <Confirm
        danger
        opened={doing === "withdraw"}
        onClose={() => setDoing(null)}
        title={t("withdraw.title")}
        verb={t("withdraw.verb")}
        act={async () => {
          await withdraw({ input: { id: approval.id, version: approval.version } });
          toast("good", t("withdraw.done"));
        }}
      >
        {t("withdraw.hint", { what: words.title(approval) })}
      </Confirm>
      <Dialog opened={doing === "again"} onClose={() => setDoing(null)} title={t("again.title")}>
        {doing === "again" && <AskAgain approval={approval} onClose={() => setDoing(null)} />}
      </Dialog>
    </div>
  );
}

function AskAgain({ approval, onClose }: { approval: ApprovalLineFragment; onClose: () => void }) {
  const { t } = useTranslation("approvals");
  const again = useCommand(askAgainMutation, showsApprovals);
  const server = useServerForm<{ remark: string }>({
    initialValues: { remark: approval.remark },
    send: ({ remark }) => again({ input: { id: approval.id, version: approval.version, remark } }),
    onDone: () => {
      toast("good", t("again.done"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("again.verb")} onCancel={onClose}>
      <Textarea autosize minRows={3} maxRows={8} maxLength={1000} label={t("remark")} {...server.form.getInputProps("remark")} />
    </FormFrame>
  );
}

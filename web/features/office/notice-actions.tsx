import { Button, Menu, Textarea } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import type { NoticeAction, NoticeWholeFragment } from "../../gql/graphql";
import { Confirm } from "../../ui/confirm";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { closeNoticeMutation, copyNoticeMutation, discardNoticeMutation, publishNoticeMutation, remindNoticeMutation, reopenNoticeMutation, showsNotices, withdrawNoticeMutation } from "./notice-queries";
import { useRestoreNotice } from "./use-restore-notice";

/** What the sender's people may do with a notice now. */
export function NoticeActions({ notice }: { notice: NoticeWholeFragment }) {
  const { t } = useTranslation("notices");
  const navigate = useNavigate();
  const [doing, setDoing] = useState<"publish" | "withdraw" | null>(null);
  const publish = useCommand(publishNoticeMutation, showsNotices);
  const close = useCommand(closeNoticeMutation, showsNotices);
  const reopen = useCommand(reopenNoticeMutation, showsNotices);
  const remind = useCommand(remindNoticeMutation, showsNotices);
  const copy = useCommand(copyNoticeMutation, showsNotices);
  const discard = useCommand(discardNoticeMutation, showsNotices);
  const restore = useRestoreNotice();
  const input = { id: notice.id, version: notice.version };
  const can = (action: NoticeAction): boolean => notice.viewerCan.includes(action);
  const act = async (work: () => Promise<unknown>, said: string, undo?: () => void): Promise<void> => {
    try {
      await work();
      toast("good", said, undo);
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  const throwAway = async (): Promise<void> => {
    try {
      const { discardNotice } = await discard({ input });
      toast("good", t("discard.done"), () => void restore(discardNotice.binItemId));
      void navigate("/notices/sent");
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  if (!can("COPY")) return null;
  return (
    <>
      {can("CHANGE") && (
        <Button variant="default" component={Link} to={`/notices/${notice.id}/edit`}>
          {t("edit.verb")}
        </Button>
      )}
      {can("PUBLISH") && <Button onClick={() => setDoing("publish")}>{t("publish.verb")}</Button>}
      {can("REMIND") && notice.signedCount < notice.receiptCount && <Button onClick={() => void act(() => remind({ input }), t("remind.done", { count: notice.receiptCount - notice.signedCount }))}>{t("remind.verb")}</Button>}
      <Menu withinPortal={false} position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={t("more")} px="xs">
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void copy({ input: { noticeId: notice.id } }).then(({ copyNotice }) => navigate(`/notices/${copyNotice?.id ?? ""}/edit`), (error: unknown) => toast("bad", problemOf(error).message ?? t("common:failed")))}>{t("copy.verb")}</Menu.Item>
          {can("CLOSE") && <Menu.Item onClick={() => void act(() => close({ input }), t("close.done"), () => void act(() => reopen({ input: { ...input, version: input.version + 1 } }), t("reopen.done")))}>{t("close.verb")}</Menu.Item>}
          {can("REOPEN") && <Menu.Item onClick={() => void act(() => reopen({ input }), t("reopen.done"))}>{t("reopen.verb")}</Menu.Item>}
          {can("WITHDRAW") && <Menu.Item color="red" onClick={() => setDoing("withdraw")}>{t("withdraw.verb")}</Menu.Item>}
          {can("DISCARD") && <Menu.Item color="red" onClick={() => void throwAway()}>{t("discard.verb")}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Confirm
        opened={doing === "publish"}
        onClose={() => setDoing(null)}
        title={t("publish.title")}
        verb={t("publish.verb")}
        act={async () => {
          await publish({ input });
          toast("good", t("publish.done"));
        }}
      >
        {t(`publish.to.${notice.recipients}`)} {t("publish.hint")}
      </Confirm>
      <Dialog opened={doing === "withdraw"} onClose={() => setDoing(null)} title={t("withdraw.title")}>
        {doing === "withdraw" && <Withdraw notice={notice} onClose={() => setDoing(null)} />}
      </Dialog>
    </>
  );
}

function Withdraw({ notice, onClose }: { notice: NoticeWholeFragment; onClose: () => void }) {
  const { t } = useTranslation("notices");
  const withdraw = useCommand(withdrawNoticeMutation, showsNotices);
  const server = useServerForm<{ reason: string }>({
    initialValues: { reason: "" },
    validate: { reason: (reason) => (reason.trim() ? null : t("form.missing")) },
    send: ({ reason }) => withdraw({ input: { id: notice.id, version: notice.version, reason } }),
    onDone: () => {
      toast("good", t("withdraw.done"));
      onClose();
    },
  });
  return (
    <FormFrame danger of={server} verb={t("withdraw.verb")} onCancel={onClose}>
      <p>{t("withdraw.hint")}</p>
      <Textarea required autosize minRows={2} maxLength={500} label={t("withdraw.reason")} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}

import { useQuery } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { IconPrinter, IconSignature } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { Attachments } from "../../app/files";
import { useFragment as unmask } from "../../gql";
import type { NoticeWholeFragment } from "../../gql/graphql";
import { Empty, PageSkeleton, ProblemView } from "../../ui/blank";
import { useServerForm } from "../../ui/form";
import { formatLongDay, dayOf } from "../../ui/format";
import { Page, Section } from "../../ui/page";
import { Day, Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { DueTag } from "./approval-tags";
import { NoticeActions } from "./notice-actions";
import { noticeQuery, noticeWhole, showsNotices, signNoticeMutation } from "./notice-queries";
import { NoticeReceipts } from "./notice-receipts";
import { NoticeStateTag } from "./notice-tags";
import styles from "./notice.module.css";

/** One notice: read and signed by a school, followed by its sender; printed as a letter. */
export function NoticeView({ id }: { id: string }) {
  const { t } = useTranslation("notices");
  const { data, error, refetch } = useQuery(noticeQuery, { variables: { id } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const notice = unmask(noticeWhole, data.notice);
  if (!notice)
    return (
      <Page title={t("gone.title")}>
        <Empty title={t("gone.title")} hint={t("gone.hint")} action={<Link to="/notices">{t("gone.back")}</Link>} />
      </Page>
    );
  const sends = notice.viewerCan.includes("COPY");
  return (
    <Page
      title={notice.title}
      tag={<NoticeStateTag of={notice.state} />}
      crumbs={[{ to: sends ? "/notices/sent" : "/notices", label: t("page.title") }]}
      actions={
        <>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t("print")}
          </Button>
          <NoticeActions notice={notice} />
        </>
      }
    >
      {notice.state !== "WITHDRAWN" && notice.myReceipts.nodes.map((receipt) => <Sign key={receipt.id} notice={notice} receipt={receipt} />)}
      <Letter notice={notice} />
      {sends && notice.state !== "DRAFT" && (
        <div className="no-print">
          <NoticeReceipts notice={notice} />
        </div>
      )}
    </Page>
  );
}

/** Whether a signature is still to come: of one's own schools, or for the sender of any. */
const isWaitedFor = ({ state, myReceipts, signedCount, receiptCount }: NoticeWholeFragment): boolean =>
  state === "PUBLISHED" && (myReceipts.nodes.length > 0 ? myReceipts.nodes.some(({ signedAt }) => signedAt === null) : signedCount < receiptCount);

function Letter({ notice }: { notice: NoticeWholeFragment }) {
  const { t, i18n } = useTranslation("notices");
  const sender = notice.alliance?.name ?? notice.region?.name ?? "";
  return (
    <article className={styles.letter} lang="zh-CN">
      <header>
        <p className={styles.sender}>{sender}</p>
        {notice.number && <p className={styles.number}>{notice.number}</p>}
      </header>
      <h2 className={styles.title}>{notice.title}</h2>
      {notice.body.split(/\n{2,}/).map((paragraph, place) => (
        <p key={place} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      <footer className={styles.foot}>
        <p>{sender}</p>
        {notice.publishedAt && <p>{formatLongDay(dayOf(notice.publishedAt), i18n.language)}</p>}
      </footer>
      <p className={styles.facts}>
        {notice.dueOn && (
          <span>
            {t("dueOn")} {isWaitedFor(notice) ? <DueTag day={notice.dueOn} /> : <Day of={notice.dueOn} />}
          </span>
        )}
        <span>{t(notice.staffRead ? "readBy.staff" : "readBy.heads")}</span>
        {notice.group && <span>{t("toGroup", { name: notice.group.name })}</span>}
      </p>
      {notice.attachments.nodes.length > 0 && (
        <section aria-label={t("attachments")} className={styles.files}>
          <h3>{t("attachments")}</h3>
          <Attachments of={notice.attachments.nodes} />
        </section>
      )}
    </article>
  );
}

type Receipt = NoticeWholeFragment["myReceipts"]["nodes"][number];

/** The school's signature: one touch, with a word if there is one to say. */
function Sign({ notice, receipt }: { notice: NoticeWholeFragment; receipt: Receipt }) {
  const { t } = useTranslation("notices");
  const sign = useCommand(signNoticeMutation, showsNotices);
  const server = useServerForm<{ remark: string }>({
    initialValues: { remark: "" },
    send: ({ remark }) => sign({ input: { id: receipt.id, version: receipt.version, remark } }),
    onDone: () => toast("good", t("sign.done", { school: receipt.school?.name ?? "" })),
  });
  if (receipt.signedAt)
    return (
      <p className={styles.signed}>
        <IconSignature size={18} aria-hidden /> {t("sign.by", { school: receipt.school?.name ?? "", name: receipt.signedByName })} <Moment of={receipt.signedAt} />
      </p>
    );
  if (!receipt.viewerCan.includes("SIGN")) return null;
  return (
    <Section title={t("sign.title", { school: receipt.school?.name ?? "" })} actions={notice.dueOn && <DueTag day={notice.dueOn} />}>
      <form onSubmit={server.submit} noValidate className={styles.sign}>
        <TextInput className={styles.grow} maxLength={500} label={t("sign.remark")} {...server.form.getInputProps("remark")} />
        <Button type="submit" loading={server.busy} leftSection={<IconSignature size={16} aria-hidden />}>
          {t("sign.verb")}
        </Button>
      </form>
      {server.problem ?? server.conflict ? <p role="alert" className={styles.problem}>{(server.problem ?? server.conflict)?.message}</p> : null}
    </Section>
  );
}

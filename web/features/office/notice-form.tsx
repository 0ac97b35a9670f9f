import { useQuery } from "@apollo/client/react";
import { Button, Group, SegmentedControl, Switch, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { NOTICE_BODY_MAX, NOTICE_NUMBER_MAX, NOTICE_TITLE_MAX } from "../../../shared/office";
import { useCommand } from "../../app/apollo/use-command";
import { Attachments, Uploads, useUploads } from "../../app/files";
import { useFinders } from "../../app/find/use-finders";
import { useViewer } from "../../app/viewer";
import { useFragment as unmask } from "../../gql";
import type { NoticeRecipients, NoticeWholeFragment } from "../../gql/graphql";
import { Empty, PageSkeleton, ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { FindMany } from "../../ui/find-many";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { Page, Section } from "../../ui/page";
import { toast } from "../../ui/toast";
import { useFindGroups } from "./find-groups";
import { changeNoticeMutation, draftNoticeMutation, noticeQuery, noticeWhole, receiptsQuery, showsNotices } from "./notice-queries";
import styles from "./office.module.css";

/** A new notice. */
export function NewNotice() {
  const { t } = useTranslation("notices");
  return (
    <Page narrow title={t("new.title")} crumbs={[{ to: "/notices/sent", label: t("page.title") }]}>
      <NoticeForm />
    </Page>
  );
}

/** A draft, to be written on. */
export function EditNotice({ id }: { id: string }) {
  const { t } = useTranslation("notices");
  const { data, error, refetch } = useQuery(noticeQuery, { variables: { id } });
  const { data: chosen } = useQuery(receiptsQuery, { variables: { first: 100, filter: { noticeId: id } } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data || !chosen) return <PageSkeleton />;
  const notice = unmask(noticeWhole, data.notice);
  if (!notice?.viewerCan.includes("CHANGE"))
    return (
      <Page title={t("gone.title")}>
        <Empty title={t("edit.over")} hint={t("edit.overHint")} action={<Link to={`/notices/${id}`}>{t("gone.back")}</Link>} />
      </Page>
    );
  const schools = notice.recipients === "CHOSEN" ? chosen.noticeReceipts.edges.flatMap(({ node }) => (node.school ? [node.school] : [])) : [];
  return (
    <Page narrow title={t("edit.title")} crumbs={[{ to: "/notices/sent", label: t("page.title") }, { to: `/notices/${id}`, label: notice.title }]}>
      <NoticeForm notice={notice} schools={schools} />
    </Page>
  );
}

interface Values extends Record<string, unknown> {
  sender: string | null;
  allianceId: Found | null;
  title: string;
  number: string;
  body: string;
  dueOn: string | null;
  staffRead: boolean;
  recipients: NoticeRecipients;
  schoolIds: Found[];
  groupId: Found | null;
}

/** In whose name somebody writes: the alliances that he coordinates, the regions that he is an officer of. */
function useSenders(): { value: string; label: string }[] {
  return useViewer().appointments.flatMap(({ role, alliance, region }) => {
    if (role === "COORDINATOR" && alliance) return [{ value: `alliance ${alliance.id}`, label: alliance.name }];
    if (role === "BUREAU_OFFICER" && region) return [{ value: `region ${region.id}`, label: region.name }];
    return [];
  });
}

function NoticeForm({ notice, schools = [] }: { notice?: NoticeWholeFragment; schools?: readonly Found[] }) {
  const { t } = useTranslation("notices");
  const navigate = useNavigate();
  const find = useFinders();
  const findGroups = useFindGroups();
  const senders = useSenders();
  const uploads = useUploads(`notice ${notice?.id ?? "new"}`);
  const [kept, setKept] = useState(notice?.attachments.nodes ?? []);
  const draft = useCommand(draftNoticeMutation, showsNotices);
  const change = useCommand(changeNoticeMutation, showsNotices);
  const server = useServerForm<Values>({
    initialValues: {
      sender: senders[0]?.value ?? null,
      allianceId: null,
      title: notice?.title ?? "",
      number: notice?.number ?? "",
      body: notice?.body ?? "",
      dueOn: notice?.dueOn ?? null,
      staffRead: notice?.staffRead ?? false,
      recipients: notice?.recipients ?? "ALL",
      schoolIds: [...schools],
      groupId: notice?.group ?? null,
    },
    validate: {
      title: (title) => (title.trim() ? null : t("form.missing")),
      allianceId: (alliance) => (notice || senders.length > 0 || alliance ? null : t("form.missing")),
      groupId: (group, { recipients }) => (recipients === "GROUP" && !group ? t("form.missing") : null),
    },
    send: async ({ sender, allianceId, schoolIds, groupId, recipients, ...words }) => {
      const fileIds = [...kept.map(({ fileId }) => fileId), ...uploads.fileIds];
      const input = { ...words, recipients, fileIds, groupId: recipients === "GROUP" ? (groupId?.id ?? null) : null, ...(recipients === "CHOSEN" ? { schoolIds: schoolIds.map(({ id }) => id) } : {}) };
      const [kind, id] = sender?.split(" ") ?? ["alliance", allianceId?.id];
      const done = notice ? (await change({ input: { id: notice.id, version: notice.version, ...input } })).changeNotice : (await draft({ input: { ...(kind === "region" ? { regionId: id } : { allianceId: id }), ...input } })).draftNotice;
      uploads.uploader.clear([...uploads.fileIds]);
      toast("good", t("form.done"));
      void navigate(done ? `/notices/${done.id}` : "/notices/sent");
    },
  });
  const values = server.form.getValues();
  const region = values.sender?.startsWith("region ") ? values.sender.slice(7) : notice?.regionId;
  const alliance = values.sender?.startsWith("alliance ") ? values.sender.slice(9) : (notice?.allianceId ?? values.allianceId?.id);
  return (
    <Section title={t("form.letter")}>
      <FormFrame of={server} verb={t("form.save")} onCancel={() => void navigate(notice ? `/notices/${notice.id}` : "/notices/sent")}>
        {!notice && senders.length > 0 && <Choose required label={t("sender")} choices={senders} {...bound(server, "sender")} />}
        {!notice && senders.length === 0 && <FindField required label={t("sender")} find={find.alliances()} {...bound(server, "allianceId")} />}
        <TextInput required maxLength={NOTICE_TITLE_MAX} label={t("title")} {...server.form.getInputProps("title")} />
        <TextInput maxLength={NOTICE_NUMBER_MAX} label={t("number")} description={t("form.numberHint")} {...server.form.getInputProps("number")} />
        <Textarea autosize minRows={8} maxRows={28} maxLength={NOTICE_BODY_MAX} label={t("form.body")} description={t("form.bodyHint")} {...server.form.getInputProps("body")} />
        <div>
          <div className={styles.label} id="notice-recipients">{t("form.recipients")}</div>
          <SegmentedControl
            fullWidth
            aria-labelledby="notice-recipients"
            data={(["ALL", "CHOSEN", "GROUP"] as const).map((value) => ({ value, label: t(`recipients.${value}`) }))}
            {...bound(server, "recipients")}
          />
        </div>
        {values.recipients === "CHOSEN" && <FindMany required label={t("form.schools")} description={t("form.schoolsHint")} find={find.schools({ closedOn: null, ...(region ? { region } : {}), ...(alliance ? { alliance } : {}) })} {...bound(server, "schoolIds")} value={values.schoolIds} />}
        {values.recipients === "GROUP" && <FindField required label={t("form.group")} description={t("form.groupHint")} find={findGroups} {...bound(server, "groupId")} />}
        <DayField label={t("dueOn")} description={t("form.dueHint")} {...bound(server, "dueOn")} />
        <Switch label={t("form.staffRead")} description={t("form.staffReadHint")} {...server.form.getInputProps("staffRead", { type: "checkbox" })} />
        <div>
          <Attachments of={kept} onRemove={({ id }) => setKept((before) => before.filter((one) => one.id !== id))} />
          <Uploads of={uploads} label={t("attachments")} most={20 - kept.length} />
        </div>
        {uploads.busy && (
          <Group>
            <Button variant="subtle" disabled>{t("form.uploading")}</Button>
          </Group>
        )}
      </FormFrame>
    </Section>
  );
}

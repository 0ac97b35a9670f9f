import { useQuery } from "@apollo/client/react";
import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { QuotaPostsQuery, Subject } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { PersonChip } from "../../ui/person-chip";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { changeQuotaMutation, quotaPostsQuery, showsQuota } from "./quota-queries";
import { BalanceMark } from "./quota-words";
import styles from "./quota.module.css";

export interface CellOf {
  readonly id: string;
  readonly subject: Subject;
  readonly school: { readonly id: string; readonly name: string };
}

type Quota = NonNullable<QuotaPostsQuery["staffingQuota"]>;

/** One line of the quota: how many are approved, and the very posts that are counted. */
export function QuotaCell({ of: { id, subject, school }, on, onClose }: { of: CellOf; on: string; onClose: () => void }) {
  const { t } = useTranslation("quota");
  const { t: word } = useTranslation("words");
  const { data, error, refetch } = useQuery(quotaPostsQuery, { variables: { id, school: school.id, subject, on } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={3} />;
  const quota = data.staffingQuota;
  if (!quota) return <Empty title={t("gone")} />;
  const aside = (data.aside?.staffPosts.nodes ?? []).filter(({ mainSubject }) => mainSubject !== subject);
  return (
    <>
      <p className={styles.sum}>
        <BalanceMark of={quota} />
      </p>
      {quota.viewerCan.includes("CHANGE") && <ApprovedForm key={quota.id} quota={quota} onClose={onClose} />}
      <h3 className={styles.heading}>{t("counted", { count: quota.posts.totalCount })}</h3>
      {quota.posts.nodes.length === 0 ? (
        <p className={styles.dim}>{t("nobody")}</p>
      ) : (
        <ul className={styles.posts}>
          {quota.posts.nodes.map((post) => (
            <li key={post.id}>
              {post.person ? (
                <PersonChip name={post.person.name} id={post.person.id} to={`/people/${post.person.id}`} />
              ) : (
                t("hidden")
              )}
              <span className={styles.dim}>{post.subjects.map((one) => word(`subject.${one}`)).join(t("common:listSeparator"))}</span>
            </li>
          ))}
        </ul>
      )}
      {aside.length > 0 && <p className={styles.dim}>{t("aside", { count: aside.length, names: aside.map(({ person }) => person?.name).filter(Boolean).join(t("common:listSeparator")) })}</p>}
      <p className={styles.dim}>{t("rule")}</p>
    </>
  );
}

function ApprovedForm({ quota, onClose }: { quota: Quota; onClose: () => void }) {
  const { t } = useTranslation("quota");
  const change = useCommand(changeQuotaMutation, showsQuota);
  const seen = useRef(quota.version);
  const server = useServerForm<{ approved: string }>({
    initialValues: { approved: quota.approved === null || quota.approved === undefined ? "" : String(quota.approved) },
    validate: { approved: (approved) => (approved.trim() === "" || /^\d+$/.test(approved.trim()) ? null : t("notANumber")) },
    send: async ({ approved }) => {
      const value = approved.trim() === "" ? null : Number(approved);
      const before = quota.approved ?? null;
      const { changeQuota } = await change({ input: { id: quota.id, version: seen.current, approved: value } });
      const undo = changeQuota
        ? () => void change({ input: { id: quota.id, version: changeQuota.version, approved: before } }).catch((error: unknown) => toast("bad", problemOf(error).message ?? t("common:failed")))
        : undefined;
      toast("good", t("changed"), undo);
      onClose();
    },
  });
  const mine = server.form.getValues().approved;
  return (
    <>
      <FormFrame of={server} verb={t("common:save")}>
        <TextInput data-autofocus inputMode="numeric" label={t("approved")} description={t("approvedHint")} {...server.form.getInputProps("approved")} />
      </FormFrame>
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "approved", label: t("approved"), theirs: String(quota.approved ?? "—"), mine: mine || "—", differs: String(quota.approved ?? "") !== mine }]} />
    </>
  );
}

import { Button, Checkbox, NumberInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MOST_PLACES } from "../../../shared/hiring";
import { Subject as subjectWords } from "../../../shared/schools";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { useFinders } from "../../app/find/use-finders";
import type { HiringPostsQuery, Subject } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { Confirm } from "../../ui/confirm";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { addHiringPostMutation, changeHiringPostMutation, prefillHiringMutation, removeHiringPostMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import { hiringPostsQuery } from "./hiring-post-queries";
import type { HiringShown } from "./hiring-steps";
import styles from "./hiring.module.css";

type Post = NonNullable<HiringPostsQuery["hiring"]>["posts"]["edges"][number]["node"];
const subjects = Object.keys(subjectWords) as Subject[];

/** The posts of a campaign by school and subject; of a draft they are made here. */
export function HiringPosts({ hiring }: { hiring: HiringShown }) {
  const { t } = useTranslation("hiring");
  const { t: word } = useTranslation("words");
  const [asked, setAsked] = useState<"prefill" | "add" | null>(null);
  const [changing, setChanging] = useState<Post | null>(null);
  const list = useList(hiringPostsQuery, { id: hiring.id, first: 50 }, (data) => data.hiring?.posts);
  const remove = useCommand(removeHiringPostMutation, showsHiring);
  const add = useCommand(addHiringPostMutation, showsHiring);
  const may = hiring.viewerCan.includes("CHANGE");
  const drop = (post: Post): void => {
    const undo = (): void => void add({ input: { hiringId: hiring.id, schoolId: post.school?.id ?? "", subject: post.subject, places: post.places, contested: post.contested } }).catch((error: unknown) => toast("bad", problemOf(error).message ?? t("common:failed")));
    remove({ input: { id: post.id, version: post.version } }).then(
      () => toast("good", t("posts.removed"), undo),
      (error: unknown) => toast("bad", problemOf(error).message ?? t("common:failed")),
    );
  };
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  return (
    <Section
      title={t("posts.title")}
      count={list.total}
      flush
      actions={
        may && (
          <div className={styles.actions}>
            <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAsked("add")}>
              {t("posts.add")}
            </Button>
            <Button size="xs" onClick={() => setAsked("prefill")}>
              {t("posts.prefill")}
            </Button>
          </div>
        )
      }
    >
      <DataList
        label={t("posts.title")}
        rows={list.rows}
        rowKey={({ id }) => id}
        stamp={({ version, placedCount }) => `${version} ${placedCount}`}
        name={({ school, subject }) => `${school?.name ?? ""} ${word(`subject.${subject}`)}`}
        empty={{ title: t("posts.none"), hint: may ? t("posts.noneHintMay") : t("posts.noneHint") }}
        columns={[
          { key: "school", label: t("school"), card: "title", cell: ({ school }) => school?.name },
          { key: "subject", label: t("subject"), cell: ({ subject }) => word(`subject.${subject}`) },
          { key: "quota", label: t("posts.quota"), align: "right", cell: ({ approved, actual }) => (approved === null || approved === undefined ? null : t("posts.quotaOf", { approved, actual: actual ?? 0 })) },
          { key: "places", label: t("posts.places"), align: "right", cell: ({ places }) => places },
          { key: "placed", label: t("posts.placed"), align: "right", cell: ({ placedCount }) => placedCount },
          { key: "who", label: t("posts.who"), cell: ({ contested }) => (contested ? t("posts.contested") : t("posts.open")) },
          ...(may
            ? [
                {
                  key: "actions", label: "", card: "actions" as const, tight: true,
                  cell: (post: Post) => (
                    <div className={styles.rowActions}>
                      <Button size="compact-xs" variant="default" onClick={() => setChanging(post)} aria-label={t("posts.changeOf", { school: post.school?.name ?? "", subject: word(`subject.${post.subject}`) })}>
                        {t("common:edit")}
                      </Button>
                      <Button size="compact-xs" variant="subtle" color="red" onClick={() => drop(post)} aria-label={t("posts.removeOf", { school: post.school?.name ?? "", subject: word(`subject.${post.subject}`) })}>
                        {t("common:remove")}
                      </Button>
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
      <Prefill hiring={hiring} opened={asked === "prefill"} onClose={() => setAsked(null)} />
      <Dialog opened={asked === "add"} onClose={() => setAsked(null)} title={t("posts.add")}>
        {asked === "add" && <AddForm hiring={hiring} onClose={() => setAsked(null)} />}
      </Dialog>
      <Dialog opened={changing !== null} onClose={() => setChanging(null)} title={changing && `${changing.school?.name ?? ""} · ${word(`subject.${changing.subject}`)}`}>
        {changing && <PlacesForm post={changing} onClose={() => setChanging(null)} />}
      </Dialog>
    </Section>
  );
}

function Prefill({ hiring, opened, onClose }: { hiring: HiringShown; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("hiring");
  const [everyLine, setEveryLine] = useState(false);
  const prefill = useCommand(prefillHiringMutation, showsHiring);
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t("posts.prefillAsk", { from: hiring.schoolYear, to: hiring.schoolYear + 1 })}
      verb={t("posts.prefillVerb")}
      act={async () => {
        await prefill({ input: { id: hiring.id, version: hiring.version, everyLine } });
        toast("good", t("posts.prefilled"));
      }}
    >
      <p className={styles.what}>{t("posts.prefillWhat")}</p>
      <Checkbox checked={everyLine} onChange={(event) => setEveryLine(event.currentTarget.checked)} label={t("posts.everyLine")} description={t("posts.everyLineHint")} />
    </Confirm>
  );
}

function AddForm({ hiring, onClose }: { hiring: HiringShown; onClose: () => void }) {
  const { t } = useTranslation("hiring");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const add = useCommand(addHiringPostMutation, showsHiring);
  const [school, setSchool] = useState<Found | null>(null);
  const server = useServerForm<{ schoolId: string; subject: Subject | null; places: number; contested: boolean }>({
    mode: "controlled",
    initialValues: { schoolId: "", subject: null, places: 1, contested: false },
    validate: { schoolId: () => (school ? null : t("missing")), subject: (subject) => (subject ? null : t("missing")) },
    send: ({ subject, places, contested }) => add({ input: { hiringId: hiring.id, schoolId: school?.id ?? "", subject: subject ?? "MUSIC", places, contested } }),
    onDone: () => {
      toast("good", t("posts.added"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("posts.add")} onCancel={onClose}>
      <FindField required label={t("school")} value={school} find={find.schools(hiring.alliance ? { alliance: hiring.alliance.id } : hiring.region ? { region: hiring.region.id } : {})} onChange={setSchool} error={server.form.errors["schoolId"]} />
      <Choose required searchable label={t("subject")} choices={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} {...bound(server, "subject")} />
      <NumberInput required label={t("posts.places")} min={0} max={MOST_PLACES} {...server.form.getInputProps("places")} />
      <Checkbox label={t("posts.contested")} description={t("posts.contestedHint")} {...server.form.getInputProps("contested", { type: "checkbox" })} />
    </FormFrame>
  );
}

function PlacesForm({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t } = useTranslation("hiring");
  const change = useCommand(changeHiringPostMutation, showsHiring);
  const server = useServerForm<{ places: number }>({
    initialValues: { places: post.places },
    send: ({ places }) => change({ input: { id: post.id, version: post.version, places: Number(places) } }),
    onDone: () => {
      toast("good", t("posts.changed"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
      <NumberInput required data-autofocus label={t("posts.places")} min={0} max={MOST_PLACES} {...server.form.getInputProps("places")} />
    </FormFrame>
  );
}

import { useQuery } from "@apollo/client/react";
import { Button, Textarea } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { useFragment as unmask } from "../../gql";
import type { HiringPageQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { StateTag } from "../../ui/state-tag";
import { toast } from "../../ui/toast";
import { oneOf, useFilters } from "../../ui/use-filters";
import { FlowPicture } from "./flow-picture";
import { objectToHiringMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import { postName } from "./hiring-post-queries";
import { flowLine, hiringResultsQuery } from "./hiring-result-queries";
import type { HiringShown } from "./hiring-steps";
import { Reasons } from "./reasons";
import styles from "./hiring.module.css";

type Application = HiringPageQuery["myHiringApplications"]["nodes"][number];
const rounds = ["1", "2", "3"] as const;

/** My own result with its reasons, and the published list, which can be printed. */
export function HiringResults({ hiring, data }: { hiring: HiringShown; data: HiringPageQuery }) {
  const posted = new Set(hiring.rounds.nodes.filter(({ state }) => state === "POSTED" || state === "CLOSED").map(({ id }) => id));
  const mine = data.myHiringApplications.nodes.filter(({ roundId, state }) => posted.has(roundId) && state === "SUBMITTED");
  return (
    <>
      {mine.map((application) => (
        <MyResult key={application.id} hiring={hiring} application={application} />
      ))}
      <PublishedList hiring={hiring} />
    </>
  );
}

function MyResult({ hiring, application }: { hiring: HiringShown; application: Application }) {
  const { t } = useTranslation("hiring");
  const { t: word } = useTranslation("words");
  const [objecting, setObjecting] = useState(false);
  const round = hiring.rounds.nodes.find(({ id }) => id === application.roundId);
  const posts = new Map(
    application.wishes.nodes.map((wish) => {
      const post = unmask(postName, wish.post);
      return [wish.postId, post ? t("postOf", { school: post.school?.name ?? "", subject: word(`subject.${post.subject}`) }) : undefined];
    }),
  );
  const open = application.objections.nodes.some(({ state }) => state === "OPEN");
  return (
    <Section
      title={t("mine.title", { round: t(`round.${round?.number ?? 1}`) })}
      actions={
        application.viewerCan.includes("OBJECT") &&
        !open && (
          <Button size="xs" variant="default" onClick={() => setObjecting(true)}>
            {t("object.verb")}
          </Button>
        )
      }
    >
      <p className={styles.verdict}>
        <StateTag tone={application.placedWish ? "good" : "warn"} label={application.placedWish ? t("mine.placed", { wish: application.placedWish }) : t("mine.unplaced")} />
        {application.total !== null && application.total !== undefined && <span>{t("mine.total", { total: application.total.toFixed(2), rank: application.rank ?? 0 })}</span>}
        {application.correctedTotal !== null && application.correctedTotal !== undefined && <span className={styles.dim}>{t("mine.corrected")}</span>}
      </p>
      <Reasons of={application.reasons} postName={(id) => posts.get(id)} />
      {application.objections.nodes.map((objection) => (
        <blockquote key={objection.id} className={styles.objection}>
          <p>{objection.body}</p>
          <StateTag tone={objection.state === "UPHELD" ? "good" : objection.state === "REJECTED" ? "bad" : "info"} label={t(`objectionState.${objection.state}`)} />
          {objection.answer && <p className={styles.answer}>{objection.answer}</p>}
        </blockquote>
      ))}
      <Dialog opened={objecting} onClose={() => setObjecting(false)} title={t("object.title")}>
        {objecting && <ObjectForm applicationId={application.id} onClose={() => setObjecting(false)} />}
      </Dialog>
    </Section>
  );
}

function ObjectForm({ applicationId, onClose }: { applicationId: string; onClose: () => void }) {
  const { t } = useTranslation("hiring");
  const object = useCommand(objectToHiringMutation, showsHiring);
  const server = useServerForm<{ body: string }>({
    initialValues: { body: "" },
    send: ({ body }) => object({ input: { applicationId, body } }),
    onDone: () => {
      toast("good", t("object.done"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("object.verb")} onCancel={onClose}>
      <Textarea required data-autofocus autosize minRows={4} label={t("object.body")} description={t("object.what")} {...server.form.getInputProps("body")} />
    </FormFrame>
  );
}

function PublishedList({ hiring }: { hiring: HiringShown }) {
  const { t } = useTranslation("hiring");
  const { t: word } = useTranslation("words");
  const [filters, setFilter] = useFilters("round");
  const round = oneOf(rounds, filters.round);
  const variables = { id: hiring.id, filter: round ? { roundNumber: Number(round) } : {}, first: 100 };
  const list = useList(hiringResultsQuery, variables, (data) => data.hiring?.placements);
  const { data } = useQuery(hiringResultsQuery, { variables, fetchPolicy: "cache-first" });
  const flows = unmask(flowLine, data?.hiringFlow);
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  return (
    <>
      {flows?.some(({ fromId, toId }) => fromId !== toId) && (
        <Section title={t("flow.title")}>
          <FlowPicture flows={flows} />
        </Section>
      )}
      <Section
        title={t("list.title")}
        count={list.total}
        flush
        actions={
          (list.total ?? 0) > 0 && (
            <Button className="no-print" size="xs" variant="default" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => window.print()}>
              {t("list.print")}
            </Button>
          )
        }
      >
        <div className="no-print">
          <FilterBar>
            <Chips label={t("roundHead")} single choices={rounds.map((value) => ({ value, label: t(`round.${value}`) }))} value={round ? [round] : []} onChange={([value]) => setFilter("round", value ?? null)} />
          </FilterBar>
        </div>
        <DataList
          label={t("list.title")}
          rows={list.rows}
          rowKey={({ id }) => id}
          empty={{ title: t("list.none"), hint: t("list.noneHint") }}
          columns={[
            { key: "name", label: t("applicant"), card: "title", cell: ({ name }) => name },
            { key: "home", label: t("ownSchool"), cell: ({ homeSchool }) => homeSchool?.name },
            { key: "post", label: t("list.post"), cell: ({ school, subject }) => t("postOf", { school: school?.name ?? "", subject: word(`subject.${subject}`) }) },
            { key: "round", label: t("roundHead"), cell: ({ roundNumber }) => t(`round.${roundNumber}`) },
            { key: "rank", label: t("list.rank"), align: "right", card: "mark", cell: ({ rank }) => rank },
          ]}
        />
        <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
      </Section>
    </>
  );
}

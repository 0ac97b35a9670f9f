import { Button, NumberInput, SegmentedControl, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WHOLE_WEIGHT } from "../../../shared/hiring";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import type { HiringObjectionsQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { StateTag } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { answerHiringObjectionMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import { hiringObjectionsQuery } from "./hiring-result-queries";
import type { HiringShown } from "./hiring-steps";
import styles from "./hiring.module.css";

type Objection = NonNullable<HiringObjectionsQuery["hiring"]>["objections"]["edges"][number]["node"];

/** Objections to posted results; the bureau answers them here. */
export function HiringObjections({ hiring }: { hiring: HiringShown }) {
  const { t } = useTranslation("hiring");
  const [answering, setAnswering] = useState<Objection | null>(null);
  const list = useList(hiringObjectionsQuery, { id: hiring.id, first: 50 }, (data) => data.hiring?.objections);
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  return (
    <Section title={t("objections.title")} count={list.total} flush>
      <DataList
        label={t("objections.title")}
        rows={list.rows}
        rowKey={({ id }) => id}
        stamp={({ version }) => version}
        name={({ name }) => name}
        empty={{ title: t("objections.none"), hint: t("objections.noneHint") }}
        columns={[
          { key: "name", label: t("applicant"), card: "title", cell: ({ name }) => name },
          { key: "at", label: t("objections.at"), cell: ({ createdAt }) => <Moment of={createdAt} /> },
          { key: "body", label: t("objections.body"), cell: ({ body, answer }) => <div className={styles.said}>{body}{answer && <p className={styles.answer}>{answer}</p>}</div> },
          { key: "total", label: t("total"), align: "right", cell: ({ application, correctedTotal }) => correctedTotal ?? application?.total },
          { key: "state", label: t("stateHead"), card: "mark", tight: true, cell: ({ state }) => <StateTag tone={state === "UPHELD" ? "good" : state === "REJECTED" ? "bad" : "warn"} label={t(`objectionState.${state}`)} /> },
          {
            key: "actions", label: "", card: "actions", tight: true,
            cell: (row) =>
              row.viewerCan.includes("ANSWER") ? (
                <Button size="compact-xs" variant="default" aria-label={t("objections.answerOf", { name: row.name })} onClick={() => setAnswering(row)}>
                  {t("objections.answer")}
                </Button>
              ) : null,
          },
        ]}
      />
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
      <Dialog opened={answering !== null} onClose={() => setAnswering(null)} title={answering && t("objections.answerOf", { name: answering.name })}>
        {answering && <AnswerForm objection={answering} onClose={() => setAnswering(null)} />}
      </Dialog>
    </Section>
  );
}

function AnswerForm({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const { t } = useTranslation("hiring");
  const answer = useCommand(answerHiringObjectionMutation, showsHiring);
  const [verdict, setVerdict] = useState("rejected");
  const upheld = verdict === "upheld";
  const server = useServerForm<{ answer: string; correctedTotal: number | string }>({
    mode: "controlled",
    initialValues: { answer: "", correctedTotal: objection.application?.total ?? "" },
    send: (values) => answer({ input: { id: objection.id, version: objection.version, upheld, answer: values.answer, ...(upheld && { correctedTotal: Number(values.correctedTotal) }) } }),
    onDone: () => {
      toast("good", upheld ? t("objections.upheld") : t("objections.rejected"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("objections.answer")} onCancel={onClose}>
      <p className={styles.objection}>{objection.body}</p>
      <SegmentedControl fullWidth aria-label={t("objections.verdict")} value={verdict} onChange={setVerdict} data={[{ value: "rejected", label: t("objectionState.REJECTED") }, { value: "upheld", label: t("objectionState.UPHELD") }]} />
      {upheld && <NumberInput required decimalScale={2} min={0} max={WHOLE_WEIGHT} label={t("objections.correctedTotal")} description={t("objections.what")} {...server.form.getInputProps("correctedTotal")} />}
      <Textarea required autosize minRows={3} label={t("objections.why")} {...server.form.getInputProps("answer")} />
    </FormFrame>
  );
}

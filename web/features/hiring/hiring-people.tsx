import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HiringCandidateState, HiringExemption } from "../../../shared/hiring";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { useFragment as unmask } from "../../gql";
import type { HiringCandidatesQuery, HiringExemption as Exemption } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { toast } from "../../ui/toast";
import { oneOf, useFilters } from "../../ui/use-filters";
import { exemptHiringCandidateMutation, includeHiringCandidateMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import { hiringCandidatesQuery } from "./hiring-people-queries";
import { postName } from "./hiring-post-queries";
import type { HiringShown } from "./hiring-steps";
import { toneOfCandidate } from "./words";

type Candidate = NonNullable<HiringCandidatesQuery["hiring"]>["candidates"]["edges"][number]["node"];
const states = Object.keys(HiringCandidateState) as (keyof typeof HiringCandidateState)[];
const exemptions = Object.keys(HiringExemption) as Exemption[];

/** Whose posts are contested, as far as the viewer may see them; a principal says here who keeps the post. */
export function HiringPeople({ hiring }: { hiring: HiringShown }) {
  const { t } = useTranslation("hiring");
  const { t: word } = useTranslation("words");
  const [filters, setFilter] = useFilters("state");
  const [exempting, setExempting] = useState<Candidate | null>(null);
  const include = useCommand(includeHiringCandidateMutation, showsHiring);
  const state = oneOf(states, filters.state);
  const list = useList(hiringCandidatesQuery, { id: hiring.id, filter: state ? { state } : {}, first: 50 }, (data) => data.hiring?.candidates);
  const takeBack = (candidate: Candidate): void => {
    include({ input: { id: candidate.id, version: candidate.version } }).then(
      () => toast("good", t("people.included", { name: candidate.name })),
      (error: unknown) => toast("bad", problemOf(error).message ?? t("common:failed")),
    );
  };
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  return (
    <Section title={t("people.title")} count={list.total} flush>
      <FilterBar>
        <Chips label={t("stateHead")} single choices={states.map((value) => ({ value, label: t(`candidate.${value}`) }))} value={state ? [state] : []} onChange={([value]) => setFilter("state", value ?? null)} />
      </FilterBar>
      <DataList
        label={t("people.title")}
        rows={list.rows}
        rowKey={({ id }) => id}
        stamp={({ version }) => version}
        name={({ name }) => name}
        empty={{ title: t("people.none"), hint: t("people.noneHint") }}
        columns={[
          { key: "name", label: t("applicant"), card: "title", cell: ({ name }) => name },
          { key: "school", label: t("ownSchool"), cell: ({ school }) => school?.name },
          { key: "subject", label: t("subject"), cell: ({ subject }) => word(`subject.${subject}`) },
          { key: "years", label: t("years"), align: "right", cell: ({ years }) => years },
          {
            key: "where", label: t("people.where"),
            cell: ({ placedPost, placedRound, exemption, exemptReason, moveProblem }) => {
              if (moveProblem) return t(`moveProblem.${moveProblem}`);
              const post = unmask(postName, placedPost);
              if (post) return t("people.placed", { post: t("postOf", { school: post.school?.name ?? "", subject: word(`subject.${post.subject}`) }), round: t(`round.${placedRound ?? 1}`) });
              return exemption ? [t(`exemption.${exemption}`), exemptReason].filter(Boolean).join(" · ") : null;
            },
          },
          { key: "state", label: t("stateHead"), card: "mark", tight: true, cell: (row) => <StateTag tone={toneOfCandidate[row.state]} label={t(`candidate.${row.state}`)} /> },
          {
            key: "actions", label: "", card: "actions", tight: true,
            cell: (row) =>
              row.viewerCan.includes("EXEMPT") ? (
                <Button size="compact-xs" variant="default" aria-label={t("people.exemptOf", { name: row.name })} onClick={() => setExempting(row)}>
                  {t("people.exempt")}
                </Button>
              ) : row.viewerCan.includes("INCLUDE") ? (
                <Button size="compact-xs" variant="default" aria-label={t("people.includeOf", { name: row.name })} onClick={() => takeBack(row)}>
                  {t("people.include")}
                </Button>
              ) : null,
          },
        ]}
      />
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
      <Dialog opened={exempting !== null} onClose={() => setExempting(null)} title={exempting && t("people.exemptOf", { name: exempting.name })}>
        {exempting && <ExemptForm candidate={exempting} onClose={() => setExempting(null)} />}
      </Dialog>
    </Section>
  );
}

function ExemptForm({ candidate, onClose }: { candidate: Candidate; onClose: () => void }) {
  const { t } = useTranslation("hiring");
  const exempt = useCommand(exemptHiringCandidateMutation, showsHiring);
  const server = useServerForm<{ exemption: Exemption | null; reason: string }>({
    mode: "controlled",
    initialValues: { exemption: "PREGNANCY", reason: "" },
    send: ({ exemption, reason }) => exempt({ input: { id: candidate.id, version: candidate.version, exemption: exemption ?? "OTHER", reason } }),
    onDone: () => {
      toast("good", t("people.exempted", { name: candidate.name }));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("people.exempt")} onCancel={onClose}>
      <Choose required label={t("people.cause")} description={t("people.exemptWhat")} choices={exemptions.map((value) => ({ value, label: t(`exemption.${value}`) }))} {...bound(server, "exemption")} />
      <Textarea autosize minRows={2} label={t("people.more")} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}

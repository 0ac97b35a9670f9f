import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFragment as unmask } from "../../gql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Figure, Figures } from "../../ui/figure";
import { Section } from "../../ui/page";
import { FlowPicture } from "./flow-picture";
import { flowLine, hiringTrialQuery } from "./hiring-result-queries";
import type { HiringShown } from "./hiring-steps";
import { Reasons } from "./reasons";
import { RoundActions } from "./round-actions";
import styles from "./hiring.module.css";

/** A dry run: what the placement would come to now. Nobody moves and nobody is told. */
export function HiringTrial({ hiring }: { hiring: HiringShown }) {
  const { t } = useTranslation("hiring");
  const { t: word } = useTranslation("words");
  const round = hiring.rounds.nodes.find(({ state }) => state === "SCORED") ?? hiring.rounds.nodes.findLast(({ state }) => state === "POSTED");
  const { data, error, refetch, loading } = useQuery(hiringTrialQuery, { variables: { roundId: round?.id ?? "" }, skip: !round, fetchPolicy: "cache-and-network" });
  if (!round)
    return (
      <Section title={t("trial.title")}>
        <Empty title={t("trial.none")} hint={t("trial.noneHint")} />
      </Section>
    );
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  const trial = data?.hiringTrial;
  if (!trial) return loading ? <ListSkeleton rows={8} /> : <Empty title={t("trial.none")} hint={t("trial.noneHint")} />;
  const flows = unmask(flowLine, trial.flows);
  return (
    <>
      <Figures>
        <Figure label={t("trial.applicants")} value={trial.applicants} />
        <Figure label={t("trial.placed")} value={trial.placed} accent />
        <Figure label={t("trial.surplus")} value={trial.surplus} />
        <Figure label={t("trial.placesLeft")} value={trial.placesLeft} />
      </Figures>
      <Section
        title={t("trial.titleOf", { round: t(`round.${round.number}`) })}
        actions={
          <div className={styles.actions}>
            <Button size="xs" variant="default" loading={loading} onClick={() => void refetch()}>
              {t("trial.again")}
            </Button>
            <RoundActions round={round} />
          </div>
        }
      >
        <p className={styles.what}>{t("trial.what")}</p>
        <FlowPicture flows={flows} />
        <DataList
          label={t("flow.title")}
          rows={flows}
          rowKey={({ fromId, toId }) => `${fromId} ${toId}`}
          empty={{ title: t("flow.none") }}
          columns={[
            { key: "from", label: t("flow.from"), card: "title", cell: ({ from }) => from },
            { key: "to", label: t("flow.to"), cell: ({ fromId, toId, to }) => (fromId === toId ? t("flow.stay") : to) },
            { key: "count", label: t("flow.count"), align: "right", card: "mark", cell: ({ count }) => count },
          ]}
        />
      </Section>
      <Section title={t("trial.lines")} count={trial.lines.length} flush>
        <DataList
          label={t("trial.lines")}
          rows={trial.lines}
          rowKey={({ applicationId }) => applicationId}
          empty={{ title: t("trial.nobody") }}
          columns={[
            { key: "rank", label: t("rank"), align: "right", cell: ({ rank }) => rank },
            { key: "name", label: t("applicant"), card: "title", cell: ({ name }) => name },
            { key: "home", label: t("ownSchool"), cell: ({ homeSchool }) => homeSchool },
            { key: "total", label: t("total"), align: "right", card: "mark", cell: ({ total }) => total.toFixed(2) },
            { key: "to", label: t("trial.to"), cell: ({ school, subject }) => (school && subject ? t("postOf", { school, subject: word(`subject.${subject}`) }) : t("candidate.SURPLUS")) },
            { key: "why", label: t("why.title"), cell: ({ reasons }) => <Reasons of={reasons} /> },
          ]}
        />
        <p className={styles.note}>{t("trial.hash", { hash: trial.inputHash.slice(0, 16) })}</p>
      </Section>
    </>
  );
}

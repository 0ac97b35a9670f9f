import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFragment as unmask } from "../../gql";
import type { PolicyKey, PolicyPeriodFragment } from "../../gql/graphql";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { shiftDay, today } from "../../ui/format";
import { StateTag } from "../../ui/state-tag";
import { Moment, Period } from "../../ui/time";
import { Timeline } from "../../ui/timeline";
import { CorrectPolicyForm, EndPolicyForm, WithdrawPolicyForm } from "./policy-forms";
import { policyHistoryQuery, policyPeriod } from "./policy-queries";
import { PolicyValueShown } from "./policy-value";
import styles from "./policy.module.css";

type Step = { readonly kind: "correct" | "end" | "withdraw"; readonly id: string };

/** All values that a rule has or had in a region, with who said so and why; then those of the regions above. */
export function PolicyHistory({ of: key, region }: { of: PolicyKey; region: string | null }) {
  const { t } = useTranslation("policies");
  const { data, error, refetch } = useQuery(policyHistoryQuery, { variables: { key, region, inRegion: region !== null } });
  const [step, setStep] = useState<Step | null>(null);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={3} />;
  const own = unmask(policyPeriod, data.own.nodes);
  const above = [...unmask(policyPeriod, data.above?.nodes ?? []).filter((period) => period.regionId !== region), ...unmask(policyPeriod, data.country?.nodes ?? [])];
  const chosen = step && own.find(({ id }) => id === step.id);
  const close = (): void => setStep(null);
  if (step && chosen) {
    const Form = { correct: CorrectPolicyForm, end: EndPolicyForm, withdraw: WithdrawPolicyForm }[step.kind];
    return <Form key={step.kind} period={chosen} onClose={close} />;
  }
  return (
    <>
      {own.length === 0 ? <p className={styles.lead}>{t("history.noneOwn")}</p> : <Periods label={t("history.own")} periods={own} onStep={setStep} />}
      {above.length > 0 && (
        <>
          <h3 className={styles.heading}>{t("history.above")}</h3>
          <Periods label={t("history.above")} periods={above} />
        </>
      )}
    </>
  );
}

const withdrawn = ({ since, until }: PolicyPeriodFragment): boolean => until === since;
const inForce = (period: PolicyPeriodFragment): boolean => !withdrawn(period) && period.since <= today() && (!period.until || period.until > today());

function Periods({ label, periods, onStep }: { label: string; periods: readonly PolicyPeriodFragment[]; onStep?: (step: Step) => void }) {
  const { t } = useTranslation("policies");
  return (
    <Timeline
      label={label}
      entries={periods.map((period) => ({
        key: period.id,
        now: inForce(period),
        when: withdrawn(period) ? <span>{period.since}</span> : (period.since <= "1900-01-01" && !period.until ? <span>{t("always")}</span> : <Period since={period.since <= "1900-01-01" ? null : period.since} until={period.until} />),
        what: (
          <div className={withdrawn(period) ? styles.withdrawn : undefined}>
            <div className={styles.line}>
              <PolicyValueShown of={period.key} value={period.value} />
              {!onStep && <span className={styles.dim}>{period.region?.name ?? t("country")}</span>}
              {withdrawn(period) && <StateTag tone="neutral" label={t("history.withdrawn")} />}
              {inForce(period) && <StateTag tone={onStep ? "good" : "neutral"} label={t(onStep ? "history.now" : "history.nowAbove")} />}
              {!withdrawn(period) && period.since > today() && <StateTag tone="info" label={t("history.planned")} />}
            </div>
            <p className={styles.why}>
              {period.reason || t("history.initial")}
              {period.changedBy && ` · ${period.changedBy.name}`}
            </p>
            <Revisions period={period} />
            {onStep && !withdrawn(period) && (
              <div className={styles.steps}>
                {period.viewerCan.includes("CORRECT") && <Step label={t("correct.verb")} act={() => onStep({ kind: "correct", id: period.id })} />}
                {period.viewerCan.includes("END") && period.regionId && (!period.until || period.until > shiftDay(period.since, 1)) && <Step label={t("end.verb")} act={() => onStep({ kind: "end", id: period.id })} />}
                {period.viewerCan.includes("WITHDRAW") && period.reason && <Step label={t("withdraw.verb")} act={() => onStep({ kind: "withdraw", id: period.id })} />}
              </div>
            )}
          </div>
        ),
      }))}
    />
  );
}

const Step = ({ label, act }: { label: string; act: () => void }) => (
  <Button size="compact-xs" variant="default" onClick={act}>
    {label}
  </Button>
);

/** What the row said before: the newest is what stands above. */
function Revisions({ period }: { period: PolicyPeriodFragment }) {
  const { t } = useTranslation("policies");
  const { nodes } = period.revisions;
  if (nodes.length < 2) return null;
  return (
    <details className={styles.details}>
      <summary>{t("history.revisions", { count: nodes.length })}</summary>
      <ul className={styles.revisions}>
        {nodes.map((revision) => (
          <li key={revision.id}>
            <Moment of={revision.createdAt} /> · <PolicyValueShown of={period.key} value={revision.value} /> · <Period since={revision.since} until={revision.until} />
            <span className={styles.dim}>
              {" "}
              {revision.changedBy?.name} {revision.reason}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

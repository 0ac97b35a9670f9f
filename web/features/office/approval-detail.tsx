import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ApprovalLineFragment, ApprovalStepsQuery } from "../../gql/graphql";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { Facts } from "../../ui/facts";
import { StateTag, type Tone } from "../../ui/state-tag";
import { Day, Moment } from "../../ui/time";
import { Timeline } from "../../ui/timeline";
import { factsOf, pageOf } from "./approval-facts";
import { approvalStepsQuery } from "./approval-queries";
import { DueTag } from "./approval-tags";
import { useApprovalWords } from "./approval-words";
import styles from "./office.module.css";

type Step = NonNullable<ApprovalStepsQuery["approval"]>["steps"]["nodes"][number];

const stepTones: Record<Step["state"], Tone> = { COMING: "neutral", WAITING: "info", APPROVED: "good", REJECTED: "bad", RETURNED: "warn", WITHDRAWN: "neutral" };

/** What is asked, by whom, and where it stands: who decided, when and why. */
export function ApprovalDetail({ approval }: { approval: ApprovalLineFragment }) {
  const { t, i18n } = useTranslation("approvals");
  const { t: word } = useTranslation("words");
  const words = useApprovalWords();
  const page = pageOf(approval);
  return (
    <>
      <p className={styles.question}>{words.question(approval)}</p>
      <Facts
        of={[
          [t("askedBy"), words.askedBy(approval)],
          [t("askedAt"), <Moment key="at" of={approval.createdAt} />],
          ...factsOf(approval, { t, word, language: i18n.language }),
          ...(page ? [[t("fact.page"), <Link key="page" to={page}>{t("fact.open")}</Link>] as const] : []),
          ...(approval.state === "WAITING" ? [[t("dueOn"), <DueTag key="due" day={approval.dueOn} />] as const] : []),
          ...(approval.remark ? [[t("remark"), <span key="remark" className={styles.prose}>{approval.remark}</span>] as const] : []),
          ...(approval.allianceId ? [[t("alliance"), <Link key="alliance" to={`/alliances/${approval.allianceId}`}>{words.alliance(approval)}</Link>] as const] : []),
        ]}
      />
      <h3 className={styles.heading}>{t("steps")}</h3>
      <Steps key={approval.id} id={approval.id} />
    </>
  );
}

function Steps({ id }: { id: string }) {
  const { t } = useTranslation("approvals");
  const { data, error, refetch } = useQuery(approvalStepsQuery, { variables: { id } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={2} />;
  const steps = data.approval?.steps.nodes ?? [];
  return <Timeline label={t("steps")} entries={steps.map((step) => ({ key: step.id, now: step.state === "WAITING", when: <StepTime step={step} />, what: <StepLine step={step} /> }))} />;
}

function StepTime({ step }: { step: Step }) {
  const { t } = useTranslation("approvals");
  if (step.decidedAt) return <Moment of={step.decidedAt} />;
  return step.dueOn ? <>{t("until")} <Day of={step.dueOn} /></> : null;
}

function StepLine({ step }: { step: Step }) {
  const { t } = useTranslation("approvals");
  const { seat } = useApprovalWords();
  return (
    <>
      <span className={styles.row}>
        <strong>{seat(step.role, step.scopeName)}</strong>
        <StateTag tone={stepTones[step.state]} label={t(`step.${step.state}`)} />
      </span>
      {step.decidedByName && <span className={styles.under}>{step.decidedForName ? t("decidedFor", { name: step.decidedByName, other: step.decidedForName }) : step.decidedByName}</span>}
      {step.escalatedRole && <span className={styles.under}>{t("escalated", { seat: seat(step.escalatedRole, step.escalatedScopeName ?? "") })}</span>}
      {step.state === "WAITING" && step.remindedAt && <span className={styles.under}>{t("reminded")} <Moment of={step.remindedAt} /></span>}
      {step.reason && <p className={styles.reason}>{step.reason}</p>}
    </>
  );
}

import { useTranslation } from "react-i18next";
import { Section } from "../../ui/page";
import { StateTag, type Tone } from "../../ui/state-tag";
import { Day, Moment } from "../../ui/time";
import { Timeline } from "../../ui/timeline";
import type { ExchangeApproval } from "./use-exchange";
import styles from "./exchange-page.module.css";

type Step = ExchangeApproval["steps"]["nodes"][number];
const tones: Record<Step["state"], Tone> = { COMING: "neutral", WAITING: "info", APPROVED: "good", REJECTED: "bad", RETURNED: "warn", WITHDRAWN: "neutral" };

/** Who was asked, who said what, when and why. */
export function ExchangeAgreed({ approvals }: { approvals: readonly ExchangeApproval[] }) {
  const { t } = useTranslation("exchanges");
  const { t: word } = useTranslation("words");
  const steps = approvals.flatMap((approval) => approval.steps.nodes);
  if (steps.length === 0) return null;
  const seat = ({ role, scopeName }: Step): string => (role === "PERSON" ? scopeName : t("page.seat", { role: word(`role.${role}`), scope: scopeName }));
  return (
    <Section title={t("page.agreed")}>
      <Timeline
        label={t("page.agreed")}
        entries={steps.map((step) => ({
          key: step.id,
          now: step.state === "WAITING",
          when: step.decidedAt ? <Moment of={step.decidedAt} /> : step.dueOn ? <>{t("page.by")} <Day of={step.dueOn} /></> : null,
          what: (
            <>
              <span className={styles.row}>
                <strong>{seat(step)}</strong>
                <StateTag tone={tones[step.state]} label={t(`page.step.${step.state}`)} />
              </span>
              {step.decidedByName && <span className={styles.under}>{step.decidedForName ? t("page.decidedFor", { name: step.decidedByName, other: step.decidedForName }) : step.decidedByName}</span>}
              {step.reason && <p className={styles.said}>{step.reason}</p>}
            </>
          ),
        }))}
      />
    </Section>
  );
}

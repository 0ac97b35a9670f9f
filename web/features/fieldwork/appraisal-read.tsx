import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { appraisalCriteria } from "../../../shared/fieldwork";
import { useCommand } from "../../app/apollo/use-command";
import type { AppraisalViewFragment } from "../../gql/graphql";
import { FormFrame, useServerForm } from "../../ui/form";
import { formatPlainDay } from "../../ui/format";
import { StateTag, type Tone } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { answerAppraisalMutation, showsLogs } from "./fieldwork-queries";
import { FactsFigures } from "./facts-figures";
import styles from "./fieldwork.module.css";

const tones: Record<AppraisalViewFragment["grade"], Tone> = { EXCELLENT: "good", COMPETENT: "info", BASIC: "warn", POOR: "bad" };

/** An appraisal with the teacher's answer beside it. */
export function AppraisalRead({ of: appraisal }: { of: AppraisalViewFragment }) {
  const { t, i18n } = useTranslation("fieldwork");
  const until = formatPlainDay(appraisal.answerUntil, i18n.language);
  return (
    <>
      <div className={styles.placeHead}>
        <StateTag tone={tones[appraisal.grade]} label={t(`grade.${appraisal.grade}`)} />
        <span className={styles.facts}>
          {t("appraisal.by", { name: appraisal.appraisedByName })} <Moment of={appraisal.createdAt} />
        </span>
      </div>
      <table className={styles.scores} aria-label={t("appraisal.scores")}>
        <tbody>
          <tr>
            <th scope="row">{t("criterion.attendance")}</th>
            <td>{appraisal.attendance ?? t("facts.none")}</td>
          </tr>
          {appraisalCriteria.map((criterion) => (
            <tr key={criterion}>
              <th scope="row">{t(`criterion.${criterion}`)}</th>
              <td>{appraisal[criterion]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <FactsFigures of={appraisal} />
      <p className={styles.prose}>{appraisal.body}</p>
      {appraisal.answer !== null ? (
        <div className={styles.answer}>
          <p className={styles.facts}>
            {t("answer.given")} {appraisal.answeredAt && <Moment of={appraisal.answeredAt} />}
          </p>
          <p className={styles.prose}>{appraisal.answer}</p>
        </div>
      ) : appraisal.viewerCan.includes("ANSWER") ? (
        <AnswerForm of={appraisal} until={until} />
      ) : (
        <p className={styles.facts}>{t("answer.open", { until })}</p>
      )}
    </>
  );
}

function AnswerForm({ of: { id, version }, until }: { of: AppraisalViewFragment; until: string }) {
  const { t } = useTranslation("fieldwork");
  const answerIt = useCommand(answerAppraisalMutation, showsLogs);
  const server = useServerForm<{ answer: string }>({
    initialValues: { answer: "" },
    validate: { answer: (answer) => (answer.trim() ? null : t("answer.missing")) },
    send: ({ answer }) => answerIt({ input: { id, version, answer } }),
    onDone: () => toast("good", t("answer.done")),
  });
  return (
    <FormFrame of={server} verb={t("answer.verb")}>
      <Textarea required autosize minRows={3} maxRows={12} maxLength={2000} label={t("answer.label")} description={t("answer.hint", { until })} {...server.form.getInputProps("answer")} />
    </FormFrame>
  );
}

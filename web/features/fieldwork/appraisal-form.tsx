import { NumberInput, Radio, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AppraisalGrade, appraisalCriteria, type AppraisalCriterion } from "../../../shared/fieldwork";
import { useCommand } from "../../app/apollo/use-command";
import type { AppraiseExchangeInput } from "../../gql/graphql";
import { FormFrame, useServerForm } from "../../ui/form";
import { toast } from "../../ui/toast";
import { appraiseExchangeMutation, showsLogs } from "./fieldwork-queries";
import styles from "./fieldwork.module.css";

type Values = Record<AppraisalCriterion, number | string> & { grade: string; body: string };
const grades = Object.keys(AppraisalGrade) as AppraiseExchangeInput["grade"][];

/** The host's principal judges: a grade, scores of a hundred beside what the logs say, and words. */
export function AppraisalForm({ exchangeId }: { exchangeId: string }) {
  const { t } = useTranslation("fieldwork");
  const appraise = useCommand(appraiseExchangeMutation, showsLogs);
  const missing = (value: unknown): string | null => (value === "" ? t("appraisal.missing") : null);
  const server = useServerForm<Values>({
    initialValues: { grade: "", teaching: "", cooperation: "", effect: "", morality: "", body: "" },
    validate: { grade: missing, teaching: missing, cooperation: missing, effect: missing, morality: missing, body: (body) => (body.trim().length >= 10 ? null : t("appraisal.tooShort")) },
    send: ({ grade, body, teaching, cooperation, effect, morality }) =>
      appraise({ input: { exchangeId, grade: grade as AppraiseExchangeInput["grade"], body, teaching: Number(teaching), cooperation: Number(cooperation), effect: Number(effect), morality: Number(morality) } }),
    onDone: () => toast("good", t("appraisal.done")),
  });
  return (
    <FormFrame of={server} verb={t("appraisal.verb")}>
      <p className={styles.facts}>{t("appraisal.lead")}</p>
      <Radio.Group required label={t("appraisal.grade")} {...server.form.getInputProps("grade")}>
        <div className={styles.actions}>
          {grades.map((grade) => (
            <Radio key={grade} value={grade} label={t(`grade.${grade}`)} />
          ))}
        </div>
      </Radio.Group>
      <div className={styles.figures}>
        {appraisalCriteria.map((criterion) => (
          <NumberInput key={criterion} required hideControls min={0} max={100} clampBehavior="none" allowDecimal={false} label={t(`criterion.${criterion}`)} {...server.form.getInputProps(criterion)} />
        ))}
      </div>
      <Textarea required autosize minRows={4} maxRows={14} maxLength={2000} label={t("appraisal.body")} description={t("appraisal.bodyHint")} {...server.form.getInputProps("body")} />
    </FormFrame>
  );
}

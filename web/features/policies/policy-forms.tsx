import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { PolicyInForceQuery, PolicyPeriodFragment } from "../../gql/graphql";
import { DayField } from "../../ui/day-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { shiftDay, today } from "../../ui/format";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { correctPolicyRuleMutation, endPolicyRuleMutation, setPolicyRuleMutation, showsPolicy, withdrawPolicyRuleMutation } from "./policy-queries";
import { PolicyValueField } from "./policy-value-field";
import { wordsOf } from "./policy-value";
import { keyOf } from "./words";
import styles from "./policy.module.css";

export type InForce = PolicyInForceQuery["policyInForce"][number];

const reasonProps = { required: true, maxLength: 500 } as const;

/** A new value from a day on; what holds now ends the day before. */
export function SetPolicyForm({ rule, region, onClose }: { rule: InForce; region: string | null; onClose: () => void }) {
  const { t } = useTranslation("policies");
  const { t: name } = useTranslation("policyNames");
  const set = useCommand(setPolicyRuleMutation, showsPolicy);
  const withdraw = useCommand(withdrawPolicyRuleMutation, showsPolicy);
  const server = useServerForm<{ value: unknown; since: string | null; reason: string }>({
    initialValues: { value: rule.value, since: today(), reason: "" },
    validate: {
      value: (value) => (value === null ? t("missing") : null),
      since: (since) => (since ? null : t("missing")),
      reason: (reason) => (reason.trim().length > 1 ? null : t("missing")),
    },
    send: async ({ value, since, reason }) => {
      if (!since) return;
      const { setPolicyRule: made } = await set({ input: { key: rule.key, regionId: region, value, since, reason } });
      const undo = made
        ? () => void withdraw({ input: { id: made.id, version: made.version, reason: t("undone") } }).catch((error: unknown) => toast("bad", problemOf(error).message ?? t("common:failed")))
        : undefined;
      toast("good", t("set.done", { name: name(keyOf(rule.key)), since }), undo);
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("set.do")} onCancel={onClose}>
      <p className={styles.lead}>{t("set.lead", { value: wordsOf(rule.key, rule.value, t) })}</p>
      <PolicyValueField of={rule.key} {...bound(server, "value")} />
      <DayField required clearable={false} label={t("since")} description={t("set.sinceHint")} {...bound(server, "since")} />
      <TextInput {...reasonProps} label={t("reason")} description={t("set.reasonHint")} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}

interface PeriodFormProps {
  readonly period: PolicyPeriodFragment;
  readonly onClose: () => void;
}

/** What was entered wrong is put right, for the time that has passed too; what it said stays to be seen. */
export function CorrectPolicyForm({ period, onClose }: PeriodFormProps) {
  const { t } = useTranslation("policies");
  const correct = useCommand(correctPolicyRuleMutation, showsPolicy);
  const seen = useRef(period.version);
  const server = useServerForm<{ value: unknown; since: string | null; reason: string }>({
    initialValues: { value: period.value, since: period.since, reason: "" },
    validate: { value: (value) => (value === null ? t("missing") : null), reason: (reason) => (reason.trim().length > 1 ? null : t("missing")) },
    send: async ({ value, since, reason }) => {
      await correct({ input: { id: period.id, version: seen.current, value, since: since ?? period.since, reason } });
      toast("good", t("correct.done"));
      onClose();
    },
  });
  const mine = server.form.getValues();
  return (
    <>
      <FormFrame of={server} verb={t("correct.do")} onCancel={onClose}>
        <p className={styles.lead}>{t("correct.lead")}</p>
        <PolicyValueField of={period.key} {...bound(server, "value")} />
        <DayField required clearable={false} label={t("since")} {...bound(server, "since")} />
        <TextInput {...reasonProps} label={t("correct.reason")} {...server.form.getInputProps("reason")} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[{ key: "value", label: t("value"), theirs: wordsOf(period.key, period.value, t), mine: wordsOf(period.key, mine.value, t), differs: JSON.stringify(period.value) !== JSON.stringify(mine.value) }]}
      />
    </>
  );
}

/** From a day on the rule of the region above holds again. */
export function EndPolicyForm({ period, onClose }: PeriodFormProps) {
  const { t } = useTranslation("policies");
  const end = useCommand(endPolicyRuleMutation, showsPolicy);
  const server = useServerForm<{ until: string | null; reason: string }>({
    initialValues: { until: today() > period.since ? today() : shiftDay(period.since, 1), reason: "" },
    validate: { until: (until) => (until ? null : t("missing")), reason: (reason) => (reason.trim().length > 1 ? null : t("missing")) },
    send: async ({ until, reason }) => {
      if (!until) return;
      await end({ input: { id: period.id, version: period.version, until, reason } });
      toast("good", t("end.done"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("end.do")} onCancel={onClose}>
      <p className={styles.lead}>{t("end.lead")}</p>
      <DayField required clearable={false} min={shiftDay(period.since, 1)} label={t("end.until")} {...bound(server, "until")} />
      <TextInput {...reasonProps} label={t("reason")} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}

/** It was entered by mistake: as if it had never been, but seen. */
export function WithdrawPolicyForm({ period, onClose }: PeriodFormProps) {
  const { t } = useTranslation("policies");
  const withdraw = useCommand(withdrawPolicyRuleMutation, showsPolicy);
  const server = useServerForm<{ reason: string }>({
    initialValues: { reason: "" },
    validate: { reason: (reason) => (reason.trim().length > 1 ? null : t("missing")) },
    send: async ({ reason }) => {
      await withdraw({ input: { id: period.id, version: period.version, reason } });
      toast("good", t("withdraw.done"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("withdraw.do")} onCancel={onClose} danger>
      <p className={styles.lead}>{t("withdraw.lead", { value: wordsOf(period.key, period.value, t), since: period.since })}</p>
      <TextInput {...reasonProps} data-autofocus label={t("reason")} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}

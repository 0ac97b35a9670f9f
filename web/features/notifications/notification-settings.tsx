import { Select, Switch } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { isMailOnly } from "../../../shared/notifications";
import { languages } from "../../app/i18n";
import type { ChangeNotificationTimesInput, SwitchNotificationInput } from "../../gql/graphql";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { changeNotificationTimesMutation, notificationSettingsQuery, switchNotificationMutation } from "./notification-queries";
import styles from "./notifications.module.css";

const SHOWN = ["NotificationSettings", "Notifications", "Unread"];
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));
const hourOf = (value: string | null): number | null => (value === null ? null : Number(value));

/** What one hears of and how, and when one is left in peace. Each switch takes effect at once, and the toast takes it back. */
export function NotificationSettings() {
  const { t } = useTranslation("notifications");
  const { data, error, refetch } = useQuery(notificationSettingsQuery);
  const change = useCommand(switchNotificationMutation, SHOWN);
  const changeTimes = useCommand(changeNotificationTimesMutation, SHOWN);
  const settings = data?.notificationSettings;
  if (error && !settings) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!settings) return <ListSkeleton rows={10} />;

  const attempt = async (what: () => Promise<unknown>, undo?: () => Promise<unknown>): Promise<void> => {
    try {
      await what();
      toast("good", t("saved"), undo && (() => void attempt(undo)));
    } catch (problem) {
      toast("bad", problemOf(problem).message ?? t("common:failed"));
    }
  };
  const turn = (before: SwitchNotificationInput, patch: Partial<SwitchNotificationInput>): void =>
    void attempt(() => change({ input: { ...before, ...patch } }), () => change({ input: before }));
  const { language, digestHour, quietFrom, quietUntil } = settings;
  const before: ChangeNotificationTimesInput = { language, digestHour, quietFrom, quietUntil };
  const set = (input: ChangeNotificationTimesInput): void => void attempt(() => changeTimes({ input }), () => changeTimes({ input: before }));

  return (
    <>
      <Section title={t("times")}>
        <div className={styles.times}>
          <Select label={t("digestHour")} description={t("digestHint")} placeholder={t("noDigest")} data={hours} value={digestHour === null || digestHour === undefined ? null : String(digestHour)} clearable clearButtonProps={{ "aria-label": t("noDigest") }} onChange={(value) => set({ digestHour: hourOf(value) })} />
          <Select label={t("language")} data={languages.map((one) => ({ value: one, label: t(`frame:${one}`) }))} value={language} allowDeselect={false} onChange={(value) => set({ language: value })} />
          <Select label={t("quietFrom")} placeholder={t("noQuiet")} data={hours} value={quietFrom === null || quietFrom === undefined ? null : String(quietFrom)} clearable clearButtonProps={{ "aria-label": t("noQuiet") }} onChange={(value) => set(value === null ? { quietFrom: null, quietUntil: null } : { quietFrom: Number(value), quietUntil: quietUntil ?? (Number(value) + 9) % 24 })} />
          <Select label={t("quietUntil")} placeholder={t("noQuiet")} data={hours} value={quietUntil === null || quietUntil === undefined ? null : String(quietUntil)} disabled={quietFrom === null || quietFrom === undefined} onChange={(value) => value !== null && set({ quietUntil: Number(value) })} />
        </div>
        <p style={{ margin: "12px 0 0", color: "var(--mantine-color-dimmed)", fontSize: "var(--mantine-font-size-sm)" }}>{t("timesHint", { zone: settings.zone })}</p>
      </Section>
      <Section title={t("kinds")} flush>
        <table className={styles.kinds}>
          <thead>
            <tr>
              <th scope="col">{t("kindHead")}</th>
              <th scope="col">{t("page")}</th>
              <th scope="col">{t("mail")}</th>
            </tr>
          </thead>
          <tbody>
            {settings.kinds.map(({ kind, page, mail }) => (
              <tr key={kind}>
                <th scope="row">{t([`kind.${kind}`, "kind.other"])}</th>
                <td>
                  {isMailOnly(kind) ? <span style={{ color: "var(--mantine-color-dimmed)" }}>{t("mailOnly")}</span> : <Switch checked={page} aria-label={`${t(`kind.${kind}`)}: ${t("page")}`} onChange={(event) => turn({ kind, page, mail }, { page: event.currentTarget.checked })} />}
                </td>
                <td>
                  <Switch checked={mail} aria-label={`${t(`kind.${kind}`)}: ${t("mail")}`} onChange={(event) => turn({ kind, page, mail }, { mail: event.currentTarget.checked })} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}

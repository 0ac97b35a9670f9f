import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ServerForm } from "../../ui/form";
import styles from "./fieldwork.module.css";

/** What a log asks for, in the order of a thumb: what was taught first, all that is known beforehand filled in. */
export interface LogValues extends Record<string, unknown> {
  topic: string;
  summary: string;
  pupils: string;
  className: string;
  room: string;
  began: string;
  ended: string;
}

/** What is empty is not said; a number of pupils is one. */
export const saidOf = ({ topic, summary, pupils, className, room, began, ended }: LogValues) => ({
  topic: topic.trim(), summary: summary.trim(), began, ended,
  pupils: /^\d+$/.test(pupils.trim()) ? Number(pupils) : null,
  className: className.trim() || null,
  room: room.trim() || null,
});

export function LogFields({ of: { form } }: { of: ServerForm<LogValues> }) {
  const { t } = useTranslation("fieldwork");
  return (
    <>
      <TextInput required data-autofocus size="md" maxLength={200} label={t("form.topic")} placeholder={t("form.topicExample")} {...form.getInputProps("topic")} />
      <Textarea autosize size="md" minRows={2} maxRows={8} maxLength={2000} label={t("form.summary")} {...form.getInputProps("summary")} />
      <div className={styles.pair}>
        <TextInput size="md" inputMode="numeric" pattern="[0-9]*" maxLength={4} label={t("form.pupils")} {...form.getInputProps("pupils")} />
        <TextInput size="md" maxLength={60} label={t("form.className")} {...form.getInputProps("className")} />
      </div>
      <div className={styles.three}>
        <TextInput size="md" type="time" label={t("form.began")} {...form.getInputProps("began")} />
        <TextInput size="md" type="time" label={t("form.ended")} {...form.getInputProps("ended")} />
        <TextInput size="md" maxLength={40} label={t("form.room")} {...form.getInputProps("room")} />
      </div>
    </>
  );
}

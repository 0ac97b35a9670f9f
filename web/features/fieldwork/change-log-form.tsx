import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { MOST_PHOTOS } from "../../../shared/fieldwork";
import { FILES_PATH } from "../../../shared/files";
import { useCommand } from "../../app/apollo/use-command";
import { Uploads, useUploads } from "../../app/files";
import type { LogViewFragment } from "../../gql/graphql";
import { FormConflict } from "../../ui/form-conflict";
import { FormFrame, useServerForm } from "../../ui/form";
import { toast } from "../../ui/toast";
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { changeLogMutation, showsLogs } from "./fieldwork-queries";
import { LogFields, saidOf, type LogValues } from "./log-fields";
import styles from "./fieldwork.module.css";

/** Mends a log that the server has: with a network, since somebody else may be reading it. */
export function ChangeLogForm({ log, onClose }: { log: LogViewFragment; onClose: () => void }) {
  const { t } = useTranslation("fieldwork");
  const change = useCommand(changeLogMutation, showsLogs);
  const seen = useRef(log.version);
  const uploads = useUploads(`log ${log.id}`);
  const [photos, setPhotos] = useState(() => log.attachments.nodes.flatMap(({ file }) => (file ? [file] : [])));
  const server = useServerForm<LogValues>({
    initialValues: { topic: log.topic, summary: log.summary, pupils: log.pupils === null ? "" : String(log.pupils), className: log.className ?? "", room: log.room ?? "", began: log.began.slice(0, 5), ended: log.ended.slice(0, 5) },
    validate: { topic: (topic) => (topic.trim() ? null : t("form.topicMissing")), ended: (ended, { began }) => (ended > began ? null : t("form.endedEarly")) },
    send: (values) => change({ input: { id: log.id, version: seen.current, ...saidOf(values), fileIds: [...photos.map(({ id }) => id), ...uploads.fileIds] } }),
    onDone: () => {
      toast("good", t("form.changed"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("form.changeVerb")} onCancel={onClose}>
      {log.state === "RETURNED" && <p className={styles.returned}>{t("returnedBecause", { reason: log.returnReason })}</p>}
      <LogFields of={server} />
      {photos.length > 0 && (
        <ul className={styles.photos} aria-label={t("photosOf")}>
          {photos.map(({ id }, place) => (
            <li key={id}>
              <img src={`${FILES_PATH}/${id}/small`} alt={t("photo", { number: place + 1 })} width={96} height={96} />
              <ActionIcon className={styles.removePhoto} variant="filled" color="dark" size={28} radius="xl" aria-label={t("form.removePhoto", { number: place + 1 })} onClick={() => setPhotos(photos.filter((one) => one.id !== id))}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Uploads of={uploads} label={t("form.photos")} accept="image/*" most={MOST_PHOTOS - photos.length} />
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "topic", label: t("form.topic"), theirs: log.topic, mine: server.form.getValues().topic, differs: log.topic !== server.form.getValues().topic }]} />
    </FormFrame>
  );
}

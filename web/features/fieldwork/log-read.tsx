import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useRestore } from "../../app/apollo/use-restore";
import { FILES_PATH } from "../../../shared/files";
import type { LogViewFragment } from "../../gql/graphql";
import { problemOf } from "../../ui/problem";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { discardLogMutation, showsLogs } from "./fieldwork-queries";
import styles from "./fieldwork.module.css";

/** A log as it is read: what was taught, photos, who signed or why it came back. `onChange` where its writer may mend it. */
export function LogRead({ of: log, onChange }: { of: LogViewFragment; onChange?: () => void }) {
  const { t } = useTranslation("fieldwork");
  const discard = useCommand(discardLogMutation, showsLogs);
  const restore = useRestore(showsLogs);
  const can = new Set(log.viewerCan);
  const photos = log.attachments.nodes.flatMap(({ id, file }) => (file ? [{ id, file }] : []));
  const really = log.began !== log.starts || log.ended !== log.ends;
  const drop = async (): Promise<void> => {
    try {
      const { discardLog } = await discard({ input: { id: log.id, version: log.version } });
      toast("good", t("discard.done"), () => void restore(discardLog.binItemId, log.topic));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <div className={styles.log}>
      {log.state === "RETURNED" && <p className={styles.returned}>{t("returnedBecause", { reason: log.returnReason })}</p>}
      <p className={styles.topic}>{log.topic}</p>
      {log.summary && <p className={styles.prose}>{log.summary}</p>}
      <p className={styles.facts}>
        {[
          really && t("really", { began: log.began.slice(0, 5), ended: log.ended.slice(0, 5) }),
          log.className,
          log.room,
          log.pupils !== null && t("pupilsHere", { count: log.pupils }),
          log.latitude !== null && log.longitude !== null && t("positionAt", { latitude: log.latitude, longitude: log.longitude }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p className={styles.facts}>
        {t("writtenAt")} <Moment of={log.writtenAt} />
        {log.late && <> · {t("late")}</>}
      </p>
      {photos.length > 0 && (
        <ul className={styles.photos} aria-label={t("photosOf")}>
          {photos.map(({ id, file }, place) => (
            <li key={id}>
              <a href={`${FILES_PATH}/${file.id}`} target="_blank" rel="noreferrer">
                <img src={`${FILES_PATH}/${file.id}/small`} alt={t("photo", { number: place + 1 })} width={96} height={96} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {log.state === "SIGNED" && log.signedAt && (
        <p className={styles.facts}>
          {t("signedBy", { name: log.signedByName ?? "" })} <Moment of={log.signedAt} />
          {log.remark && <> · {log.remark}</>}
        </p>
      )}
      {onChange && (can.has("CHANGE") || can.has("DISCARD")) && (
        <div className={styles.actions}>
          {can.has("CHANGE") && (
            <Button variant={log.state === "RETURNED" ? "filled" : "default"} size="md" onClick={onChange}>
              {log.state === "RETURNED" ? t("writeAgain") : t("change")}
            </Button>
          )}
          {can.has("DISCARD") && (
            <Button variant="subtle" color="red" size="md" onClick={() => void drop()}>
              {t("discard.verb")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

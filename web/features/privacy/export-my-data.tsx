import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { TaskProgress } from "../../app/tasks";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { exportMyDataMutation, myDataFileQuery } from "./privacy-queries";
import styles from "./privacy.module.css";

/** A file of everything that is held about me, made while one waits or does something else. */
export function ExportMyData() {
  const { t } = useTranslation("privacy");
  const [task, setTask] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const order = useCommand(exportMyDataMutation);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      setTask((await order({})).exportMyData?.id ?? null);
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t("export.title")}>
      <p className={styles.lead}>{t("export.what")}</p>
      {task ? (
        <TaskProgress id={task} title={t("export.task")} done={({ result }) => <Download id={(result as { fileId?: string } | null)?.fileId ?? ""} />} />
      ) : (
        <Button variant="default" loading={busy} onClick={() => void run()}>
          {t("export.verb")}
        </Button>
      )}
    </Section>
  );
}

/** The link opens for some minutes only, so it is asked for when the file is there. */
function Download({ id }: { id: string }) {
  const { t } = useTranslation("privacy");
  const { data } = useQuery(myDataFileQuery, { variables: { id }, skip: !id, fetchPolicy: "network-only" });
  const file = data?.storedFile;
  if (!file?.url) return t("export.gone");
  return (
    <Button component="a" href={`${file.url}&save`} size="compact-sm" leftSection={<IconDownload size={15} aria-hidden />}>
      {t("export.download")}
    </Button>
  );
}

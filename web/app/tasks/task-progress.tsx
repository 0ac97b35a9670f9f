import "@mantine/core/styles/Progress.layer.css";
import { Button, Progress, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock } from "@tabler/icons-react";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../ui/format";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { useCommand } from "../apollo/use-command";
import { cancelTaskMutation } from "./task-queries";
import styles from "./task-progress.module.css";
import { isOver, useTask, type Task } from "./use-task";

export interface TaskProgressProps {
  readonly id: string;
  /** What the work is, e.g. “Importing teachers.xlsx”. */
  readonly title: string;
  /** In which units it counts, e.g. 行. */
  readonly unit?: string;
  /** What came of it; stands beside the sign that it is done. */
  readonly done?: (task: Task) => ReactNode;
  /** Called once when it ends well while one looks. */
  readonly onDone?: (task: Task) => void;
}

/** Long work that can be left and found again: how far it is, a way to stop it, and what it did. */
export function TaskProgress({ id, title, unit = "", done, onDone }: TaskProgressProps) {
  const { t, i18n } = useTranslation("jobs");
  const task = useTask(id, onDone);
  const cancel = useCommand(cancelTaskMutation);
  const label = useId();
  if (!task) return null;
  const number = (text: string): string => formatNumber(Number(text), i18n.language);
  const share = task.total && Number(task.total) > 0 ? Math.min(100, (Number(task.done) / Number(task.total)) * 100) : undefined;
  const stop = async (): Promise<void> => {
    try {
      await cancel({ input: { id: task.id } });
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <div className={styles.task} data-state={task.state} role="group" aria-labelledby={label}>
      <div className={styles.head}>
        <span id={label} className={styles.title}>
          {title}
        </span>
        {task.viewerCan.includes("CANCEL") && (
          <Button size="compact-sm" variant="default" onClick={() => void stop()}>
            {t("cancel")}
          </Button>
        )}
      </div>
      {!isOver(task) && (
        <Progress.Root size="md">
          <Progress.Section value={share ?? 100} animated={share === undefined} striped={share === undefined} aria-labelledby={label} />
        </Progress.Root>
      )}
      <Text className={styles.state} role="status" aria-live="polite">
        {task.state === "QUEUED" && <Said icon={IconClock}>{t("state.QUEUED")}</Said>}
        {task.state === "RUNNING" && (task.total ? t("progress", { done: number(task.done), total: number(task.total), unit }) : t("state.RUNNING"))}
        {task.state === "DONE" && <Said icon={IconCircleCheck}>{done?.(task) ?? t("state.DONE")}</Said>}
        {task.state === "FAILED" && <Said icon={IconAlertTriangle}>{task.problem ?? t("state.FAILED")}</Said>}
        {task.state === "CANCELLED" && t("state.CANCELLED")}
      </Text>
    </div>
  );
}

function Said({ icon: Icon, children }: { icon: typeof IconClock; children: ReactNode }) {
  return (
    <span className={styles.said}>
      <Icon size={16} aria-hidden /> {children}
    </span>
  );
}

import { Button, Group } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "./dialog";
import styles from "./form.module.css";

export interface Side {
  readonly key: string;
  readonly label: string;
  readonly theirs: ReactNode;
  readonly mine: ReactNode;
  readonly differs: boolean;
}

export interface ConflictProps {
  readonly opened: boolean;
  /** What the server says about it: who changed it, if it says so. */
  readonly message?: string | undefined;
  readonly sides: readonly Side[];
  /** Give up mine; the screen already shows theirs. */
  readonly onTheirs: () => void;
  /** Send mine again, on top of their version. */
  readonly onMine: () => void;
  readonly onClose: () => void;
}

/** Somebody changed the same thing first. Both are shown, and nothing is lost until one is chosen. */
export function Conflict({ opened, message, sides, onTheirs, onMine, onClose }: ConflictProps) {
  const { t } = useTranslation("common");
  return (
    <Dialog opened={opened} onClose={onClose} title={t("conflict.title")} size="lg">
      <p style={{ margin: 0 }}>{message ?? t("conflict.hint")}</p>
      <div className={styles.both}>
        <span />
        <span className={styles.head}>{t("conflict.theirs")}</span>
        <span className={styles.head}>{t("conflict.mine")}</span>
        {sides.map((side) => (
          <Fragment key={side.key}>
            <span className={styles.head}>{side.label}</span>
            <span>{side.theirs}</span>
            <span>{side.differs ? <span className={styles.differs}>{side.mine}</span> : side.mine}</span>
          </Fragment>
        ))}
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onTheirs}>
          {t("conflict.takeTheirs")}
        </Button>
        <Button onClick={onMine}>{t("conflict.keepMine")}</Button>
      </Group>
    </Dialog>
  );
}

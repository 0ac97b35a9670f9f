import { Button, Group } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/dialog";
import { toast } from "../../ui/toast";
import styles from "./administration.module.css";

export interface Given {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/** The password for the next sign-in: kept nowhere, and so shown this once, until the dialog is closed by its button. */
export function OneTimePassword({ given, onClose }: { given: Given | null; onClose: () => void }) {
  const { t } = useTranslation("administration");
  return (
    <Dialog opened={given !== null} onClose={onClose} closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false} title={t("once.title", { name: given?.name })}>
      {given && <Shown given={given} onClose={onClose} />}
    </Dialog>
  );
}

function Shown({ given, onClose }: { given: Given; onClose: () => void }) {
  const { t } = useTranslation("administration");
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(given.password);
      setCopied(true);
    } catch {
      // Without a secure address the browser keeps its clipboard to itself: the text can be selected by hand.
      toast("info", t("once.copyByHand"));
    }
  };
  return (
    <>
      <p style={{ margin: 0 }}>{t("once.what", { login: given.login })}</p>
      <div className={styles.password}>
        <span className={styles.secret} translate="no">
          {given.password}
        </span>
        <Button variant="default" size="compact-sm" leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />} onClick={() => void copy()}>
          {t(copied ? "common:copied" : "common:copy")}
        </Button>
      </div>
      <p className={styles.dim} style={{ margin: 0 }}>{t("once.hint")}</p>
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose}>
          {t("once.done")}
        </Button>
      </Group>
    </>
  );
}

import { Button, Group } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "./dialog";
import { toast } from "./toast";
import styles from "./shown-once.module.css";

export interface ShownOnceProps {
  readonly title: string;
  readonly what: ReactNode;
  readonly hint: ReactNode;
  /** What is kept nowhere; null while there is nothing to show. */
  readonly secret: string | null;
  readonly verb: string;
  readonly copyByHand: string;
  readonly onClose: () => void;
}

/** Something that is kept nowhere, and so shown this once, until the dialog is closed by its button. */
export function ShownOnce({ secret, title, ...rest }: ShownOnceProps) {
  return (
    <Dialog opened={secret !== null} onClose={rest.onClose} closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false} title={title}>
      {secret !== null && <Shown secret={secret} {...rest} />}
    </Dialog>
  );
}

function Shown({ secret, what, hint, verb, copyByHand, onClose }: Omit<ShownOnceProps, "title" | "secret"> & { secret: string }) {
  const { t } = useTranslation("common");
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      // Without a secure address the browser keeps its clipboard to itself: the text can be selected by hand.
      toast("info", copyByHand);
    }
  };
  return (
    <>
      <p style={{ margin: 0 }}>{what}</p>
      <div className={styles.box}>
        <span className={styles.secret} translate="no">
          {secret}
        </span>
        <Button variant="default" size="compact-sm" leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />} onClick={() => void copy()}>
          {t(copied ? "copied" : "copy")}
        </Button>
      </div>
      <div className={styles.hint}>{hint}</div>
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose}>
          {verb}
        </Button>
      </Group>
    </>
  );
}

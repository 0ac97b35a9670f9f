import { Button, Group, Text } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "./dialog";
import { problemOf } from "./problem";
import { toast } from "./toast";

export interface ConfirmProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What will happen, as a question. */
  readonly title: string;
  /** Its consequences, named. */
  readonly children: ReactNode;
  /** The verb on the button, never "OK". */
  readonly verb: string;
  readonly danger?: boolean;
  readonly act: () => Promise<unknown>;
}

/** Only for what cannot be taken back; all else is done at once, with an undo in the toast. */
export function Confirm({ opened, onClose, title, children, verb, danger = false, act }: ConfirmProps) {
  const { t } = useTranslation("common");
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      await act();
      onClose();
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("failed"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size="md">
      <Text component="div">{children}</Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button color={danger ? "red" : "pine"} loading={busy} onClick={() => void run()}>
          {verb}
        </Button>
      </Group>
    </Dialog>
  );
}

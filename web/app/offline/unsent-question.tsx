import { Button, Group, Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/dialog";

export type UnsentAnswer = "stay" | "keep" | "discard";

interface Asked {
  readonly count: number;
  readonly answer: (answer: UnsentAnswer) => void;
}
let asked: Asked | null = null;
const listeners = new Set<() => void>();
const set = (to: Asked | null): void => {
  asked = to;
  for (const listener of listeners) listener();
};

/** Asks what is to become of logs that were never sent, before somebody signs out. */
export const askAboutUnsent = (count: number): Promise<UnsentAnswer> =>
  new Promise((resolve) => {
    set({
      count,
      answer: (answer) => {
        set(null);
        resolve(answer);
      },
    });
  });

/** Where the question appears; one in the frame. */
export function UnsentQuestion() {
  const { t } = useTranslation("frame");
  const open = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
  return (
    <Dialog opened={open !== null} onClose={() => open?.answer("stay")} title={t("offline.unsent", { count: open?.count ?? 0 })}>
      <Text>{t("offline.unsentHint")}</Text>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" color="red" onClick={() => open?.answer("discard")}>
          {t("offline.discard")}
        </Button>
        <Button variant="default" onClick={() => open?.answer("keep")}>
          {t("offline.keep")}
        </Button>
        <Button onClick={() => open?.answer("stay")}>{t("offline.stay")}</Button>
      </Group>
    </Dialog>
  );
}

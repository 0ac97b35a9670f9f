import { Button, Group, Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/dialog";
import { unsentAsked } from "./ask-about-unsent";

/** Where the question appears; one in the frame. */
export default function UnsentQuestion() {
  const { t } = useTranslation("frame");
  const open = useSyncExternalStore(unsentAsked.subscribe, unsentAsked.get);
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

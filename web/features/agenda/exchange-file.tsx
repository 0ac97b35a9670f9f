import { Button } from "@mantine/core";
import { IconCalendarDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { CALENDAR_PATH } from "../../../shared/agenda";

/** The events of one exchange as a file that any calendar program opens: taken along once, it does not follow. */
export function ExchangeFile({ id }: { id: string }) {
  const { t } = useTranslation("agenda");
  return (
    <Button component="a" href={`${CALENDAR_PATH}/exchanges/${id}.ics`} download variant="default" size="xs" leftSection={<IconCalendarDown size={15} aria-hidden />}>
      {t("file")}
    </Button>
  );
}

import { Button } from "@mantine/core";
import { IconMapPinOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Empty } from "../ui/blank";
import { Page } from "../ui/page";

export function Component() {
  const { t } = useTranslation("frame");
  return (
    <Page title={t("notFound.title")} narrow>
      <Empty
        icon={IconMapPinOff}
        title={t("notFound.hint")}
        action={
          <Button component={Link} to="/">
            {t("notFound.home")}
          </Button>
        }
      />
    </Page>
  );
}

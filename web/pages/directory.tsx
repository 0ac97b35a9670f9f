import { Button } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Directory } from "../features/office";
import { Page } from "../ui/page";

export function Component() {
  const { t } = useTranslation(["directory", "groups"]);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <Button variant="default" component={Link} to="/groups" leftSection={<IconUsersGroup size={16} aria-hidden />}>
          {t("groups:title")}
        </Button>
      }
    >
      <Directory />
    </Page>
  );
}

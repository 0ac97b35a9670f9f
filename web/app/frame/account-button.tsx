import { UnstyledButton } from "@mantine/core";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { Face } from "../../ui/person-chip";
import { useViewer } from "../viewer";
import styles from "./frame.module.css";

export function AccountButton(props: ComponentProps<typeof UnstyledButton<"button">>) {
  const { t } = useTranslation("frame");
  const { id, name } = useViewer();
  return (
    <UnstyledButton {...props} className={styles.account} aria-label={t("account", { name })}>
      <Face name={name} id={id} size={30} />
      <span className={styles.accountName}>{name}</span>
    </UnstyledButton>
  );
}

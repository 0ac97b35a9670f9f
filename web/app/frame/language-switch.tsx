import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { chooseLanguage, languages } from "../i18n";
import styles from "./doorway.module.css";

/** To the other language, before anybody is signed in. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation("frame");
  const other = languages.find((language) => language !== i18n.language) ?? "zh";
  return (
    <div className={styles.language}>
      <UnstyledButton lang={other} onClick={() => void chooseLanguage(other)}>
        {t(other)}
      </UnstyledButton>
    </div>
  );
}

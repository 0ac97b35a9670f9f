import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePhone } from "../../ui/use-phone";
import styles from "./agenda.module.css";

const programs = ["apple", "google", "outlook", "wecom"] as const;
type Program = (typeof programs)[number];

/** The program that somebody most likely has before him. */
const likely = (): Program => (/iPhone|iPad|Mac OS X/.test(navigator.userAgent) ? "apple" : /Windows/.test(navigator.userAgent) ? "outlook" : "google");

/** How each calendar program takes an address, in a few steps. */
export function HowTo() {
  const { t } = useTranslation("agenda");
  const [program, setProgram] = useState<Program>(likely);
  const phone = usePhone();
  return (
    <div className={styles.how}>
      <h3 id="calendar-how">{t("how.title")}</h3>
      <SegmentedControl fullWidth={phone} orientation={phone ? "vertical" : "horizontal"} size="xs" aria-labelledby="calendar-how" data={programs.map((one) => ({ value: one, label: t(`how.${one}.name`) }))} value={program} onChange={(value) => setProgram(programs.find((one) => one === value) ?? "apple")} />
      <ol className={styles.steps}>
        {["1", "2", "3"].map((step) => (
          <li key={step}>{t(`how.${program}.${step}`)}</li>
        ))}
      </ol>
      <p className={styles.hint}>{t(`how.${program}.note`)}</p>
    </div>
  );
}

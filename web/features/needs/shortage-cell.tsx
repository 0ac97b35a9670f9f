import { Button, Popover } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./needs.module.css";
import type { Line, School } from "./shortage-table";
import { share, useAsking } from "./use-asking";

/** How much is missing, in four steps; each has its pattern, and the number stands in it. */
const step = ({ missing, prescribed }: Line): 0 | 1 | 2 | 3 => (missing === 0 ? 0 : missing / prescribed < 1 / 3 ? 1 : missing / prescribed < 2 / 3 ? 2 : 3);

/** One subject at one school; opens what the number is made of. */
export function ShortageCell({ school, line, mayAsk }: { school: School; line: Line; mayAsk: boolean }) {
  const { t } = useTranslation("needs");
  const { t: word } = useTranslation("words");
  const ask = useAsking();
  const facts: readonly [string, string | number][] = [
    [t("cell.prescribed"), line.prescribed],
    [t("cell.counted"), line.counted],
    [t("cell.guests"), line.guests],
    [t("cell.missing"), line.missing],
    [t("cell.asked"), line.asked],
    [t("cell.rate"), share(line.rate)],
    ...(line.approvedPosts == null ? [] : [[t("cell.posts"), t("cell.postsOf", { filled: line.filledPosts ?? 0, approved: line.approvedPosts })] as [string, string]]),
  ];
  const name = t("cell.name", { school: school.school, subject: word(`subject.${line.subject}`), missing: line.missing });
  return (
    <Popover width={230} position="bottom" withArrow trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.cell} data-step={step(line)} aria-label={name}>
          {line.missing === 0 ? "✓" : line.missing}
          {line.asked > 0 && <span className={styles.askedMark}>{t("cell.askedMark", { n: line.asked })}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <dl className={styles.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {mayAsk && line.missing > line.asked && (
          <Button size="xs" mt="xs" fullWidth onClick={() => ask(school.schoolId, line.subject)}>
            {t("short.ask")}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

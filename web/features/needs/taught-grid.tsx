import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { schoolYearOf } from "../../../shared/statistics";
import { useCommand } from "../../app/apollo/use-command";
import type { Season, Subject, TaughtTableQuery } from "../../gql/graphql";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { FilterBar } from "../../ui/filter-bar";
import { today } from "../../ui/format";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { setTaughtPeriodsMutation, showsTaught, taughtTableQuery } from "./needs-queries";
import styles from "./needs.module.css";

type Table = NonNullable<TaughtTableQuery["taughtTable"]>;
type Term = `${number} ${Season}`;

/** From September to January it is autumn, from February on spring: only which term is shown first. */
const presentTerm = (): Term => `${schoolYearOf(today())} ${["09", "10", "11", "12", "01"].includes(today().slice(5, 7)) ? "AUTUMN" : "SPRING"}`;

/** What own teachers teach in a term: subjects by grades, saved as a whole. */
export function TaughtSection({ schoolId }: { schoolId: string }) {
  const { t } = useTranslation("needs");
  const [term, setTerm] = useState<Term>(presentTerm);
  const [year, season] = term.split(" ") as [string, Season];
  const { data, error, refetch } = useQuery(taughtTableQuery, { variables: { schoolId, schoolYear: Number(year), season } });
  const table = data?.taughtTable;
  const present = schoolYearOf(today());
  const terms = [present + 1, present, present - 1].flatMap((one) => (["SPRING", "AUTUMN"] as const).map((half): Term => `${one} ${half}`));
  return (
    <Section flush title={t("taught.title")}>
      <FilterBar>
        <Choose required bare label={t("taught.term")} choices={terms.map((value) => ({ value, label: t(`taught.${value.endsWith("AUTUMN") ? "AUTUMN" : "SPRING"}`, { from: Number(value.slice(0, 4)), to: Number(value.slice(0, 4)) + 1 }) }))} value={term} onChange={(value) => value && setTerm(value)} />
      </FilterBar>
      {error ? <ProblemView error={error} retry={() => void refetch()} /> : data === undefined ? <ListSkeleton rows={8} /> : table ? <Grid key={`${term} ${table.revision}`} table={table} /> : <p className={styles.note}>{t("taught.hidden")}</p>}
    </Section>
  );
}

const keyOf = (subject: string, grade: number): string => `${subject} ${grade}`;
const text = (value: number | null | undefined): string => (value == null ? "" : String(value));

function Grid({ table }: { table: Table }) {
  const { t } = useTranslation("needs");
  const { t: word } = useTranslation("words");
  const save = useCommand(setTaughtPeriodsMutation, showsTaught);
  const [busy, setBusy] = useState(false);
  const [classes, setClasses] = useState<Record<number, string>>(() => Object.fromEntries(table.grades.map((one) => [one.grade, text(one.classes)])));
  const [taught, setTaught] = useState<Record<string, string>>(() => Object.fromEntries(table.cells.map((one) => [keyOf(one.subject, one.grade), text(one.taught)])));
  const subjects = [...new Set(table.cells.map(({ subject }) => subject))];
  const cellOf = new Map(table.cells.map((cell) => [keyOf(cell.subject, cell.grade), cell]));
  const planned = (subject: Subject, grade: number): number => (cellOf.get(keyOf(subject, grade))?.planned ?? 0) * (Number(classes[grade]) || 0);
  const filled = table.grades.filter(({ grade }) => classes[grade] !== undefined && classes[grade] !== "");
  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      await save({
        input: {
          schoolId: table.schoolId, schoolYear: table.schoolYear, season: table.season, revision: table.revision,
          grades: filled.map(({ grade }) => ({ grade, classes: Number(classes[grade]) })),
          cells: filled.flatMap(({ grade }) => subjects.flatMap((subject) => (taught[keyOf(subject, grade)] ? [{ subject, grade, periods: Number(taught[keyOf(subject, grade)]) }] : []))),
        },
      });
      toast("good", t("taught.saved"));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("failed"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {/* A table that is pushed sideways is reached by the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard too */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("taught.caption")}>
        <table className={styles.entry}>
          <caption>{t("taught.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("taught.subject")}</th>
              {table.grades.map(({ grade }) => (
                <th key={grade} scope="col">
                  {t("taught.grade", { grade })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t("taught.classes")}</th>
              {table.grades.map(({ grade }) => (
                <td key={grade}>
                  <input type="number" min={0} max={60} disabled={!table.mayEnter} aria-label={t("taught.classesOf", { grade })} value={classes[grade] ?? ""} onChange={(event) => setClasses({ ...classes, [grade]: event.currentTarget.value })} />
                </td>
              ))}
            </tr>
            {subjects.map((subject) => (
              <tr key={subject}>
                <th scope="row">{word(`subject.${subject}`)}</th>
                {table.grades.map(({ grade }) => {
                  const key = keyOf(subject, grade);
                  const wanted = planned(subject, grade);
                  const short = wanted > 0 && Number(taught[key] ?? 0) < wanted;
                  return (
                    <td key={grade} data-short={short}>
                      {cellOf.has(key) && (
                        <>
                          <input type="number" min={0} max={2000} step={0.5} disabled={!table.mayEnter} aria-label={t("taught.cell", { subject: word(`subject.${subject}`), grade })} value={taught[key] ?? ""} onChange={(event) => setTaught({ ...taught, [key]: event.currentTarget.value })} />
                          <span className={styles.planned}>{t("taught.planned", { periods: wanted })}</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.mayEnter && (
        <div className={styles.formFoot}>
          <p className={styles.dim}>{t("taught.hint")}</p>
          <Button type="submit" loading={busy}>
            {t("taught.save")}
          </Button>
        </div>
      )}
    </form>
  );
}

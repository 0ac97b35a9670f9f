import { Button } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { useFragment as unmask } from "../../gql";
import type { QuotaLineFragment, QuotaMatrixQuery, SchoolFilter, Subject } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Dialog } from "../../ui/dialog";
import { Pager } from "../../ui/pager";
import { usePhone } from "../../ui/use-phone";
import { AddQuotaForm } from "./add-quota-form";
import { QuotaCell, type CellOf } from "./quota-cell";
import { quotaLine, quotaMatrixQuery } from "./quota-queries";
import { balanceOf, BalanceMark, dayOfYear, subjects } from "./quota-words";
import styles from "./quota.module.css";

type School = QuotaMatrixQuery["schools"]["edges"][number]["node"];
interface Row {
  readonly school: School;
  readonly lines: ReadonlyMap<Subject, QuotaLineFragment>;
  readonly approved: number;
  readonly actual: number;
  /** Posts at the school that no line counts: those without a subject, or of one that has no line. */
  readonly outside: number;
}

function rowOf(school: School): Row {
  const lines = unmask(quotaLine, school.staffingQuotas.nodes);
  const actual = lines.reduce((sum, line) => sum + line.posts.totalCount, 0);
  return {
    school,
    lines: new Map(lines.map((line) => [line.subject, line])),
    approved: lines.reduce((sum, line) => sum + (line.approved ?? 0), 0),
    actual,
    outside: school.staffPosts.totalCount - actual,
  };
}

const PAGE = 15;

/** Schools by subjects: filled against approved posts. Arrows go from cell to cell, Enter opens the posts that are counted. */
export function QuotaMatrix({ filter, year, mayAdd }: { filter: SchoolFilter; year: number; mayAdd: boolean }) {
  const { t } = useTranslation("quota");
  const { t: word } = useTranslation("words");
  const phone = usePhone();
  const on = dayOfYear(year);
  const list = useList(quotaMatrixQuery, { filter, year, on, first: PAGE }, (data) => data.schools);
  const [opened, setOpened] = useState<CellOf | null>(null);
  const [adding, setAdding] = useState<Row | null>(null);
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  if (!list.rows) return <ListSkeleton rows={10} />;
  const rows = list.rows.map(rowOf);
  if (rows.length === 0) return <Empty title={t("none")} hint={t("noneHint")} />;
  const columns = subjects.filter((subject) => rows.some(({ lines }) => lines.has(subject)));
  const open = (row: Row, line: QuotaLineFragment): void => setOpened({ id: line.id, subject: line.subject, school: row.school });
  const shape = { rows, columns, open, year, ...(mayAdd && { add: setAdding }) };
  return (
    <>
      {phone ? <Cards {...shape} /> : <Grid {...shape} />}
      <Pager hasMore={list.hasMore} more={list.more} shown={rows.length} total={list.total} />
      <Dialog opened={opened !== null} onClose={() => setOpened(null)} title={opened && `${opened.school.name} · ${word(`subject.${opened.subject}`)}`}>
        {opened && <QuotaCell of={opened} on={on} onClose={() => setOpened(null)} />}
      </Dialog>
      <Dialog opened={adding !== null} onClose={() => setAdding(null)} title={adding && t("add.title", { school: adding.school.name })}>
        {adding && <AddQuotaForm school={adding.school} year={year} without={[...adding.lines.keys()]} onClose={() => setAdding(null)} />}
      </Dialog>
    </>
  );
}

interface Shape {
  readonly rows: readonly Row[];
  readonly columns: readonly Subject[];
  readonly year: number;
  readonly open: (row: Row, line: QuotaLineFragment) => void;
  readonly add?: (row: Row) => void;
}

function step(event: KeyboardEvent<HTMLButtonElement>): void {
  const moves: Partial<Record<string, readonly [number, number]>> = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
  const move = moves[event.key];
  const cell = event.currentTarget.closest("td");
  if (!move || !cell) return;
  event.preventDefault();
  const row = cell.parentElement as HTMLTableRowElement;
  const target = (row.parentElement as HTMLTableSectionElement).rows[row.sectionRowIndex + move[0]]?.cells[cell.cellIndex + move[1]];
  target?.querySelector<HTMLElement>("button, a")?.focus();
}

function Grid({ rows, columns, open, add, year }: Shape) {
  const { t } = useTranslation("quota");
  const { t: word } = useTranslation("words");
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix}>
        <caption className={styles.caption}>{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("school")}</th>
            {columns.map((subject) => (
              <th key={subject} scope="col">
                {word(`subject.${subject}`)}
              </th>
            ))}
            <th scope="col">{t("total")}</th>
            <th scope="col">{t("outside")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.school.id}>
              <th scope="row">
                <Link to={`/schools/${row.school.id}/quota?year=${year}`}>{row.school.name}</Link>
                <span className={styles.place}>{word(`locality.${row.school.locality}`)}</span>
              </th>
              {columns.map((subject) => {
                const line = row.lines.get(subject);
                return (
                  <td key={subject}>
                    {line && (
                      <button type="button" className={styles.cell} data-balance={balanceOf(line).balance} onKeyDown={step} onClick={() => open(row, line)}>
                        <BalanceMark of={line} />
                      </button>
                    )}
                  </td>
                );
              })}
              <td className={styles.sumCell}>
                {row.actual}/{row.approved}
              </td>
              <td className={styles.sumCell}>
                {row.outside > 0 ? <Link to={`/schools/${row.school.id}/staff`}>{row.outside}</Link> : ""}
                {add && (
                  <button type="button" className={styles.plus} aria-label={t("add.of", { school: row.school.name })} onClick={() => add(row)}>
                    +
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ rows, open, add }: Shape) {
  const { t } = useTranslation("quota");
  const { t: word } = useTranslation("words");
  return (
    <ul className={styles.cards}>
      {rows.map((row) => {
        const lines = subjects.flatMap((subject) => row.lines.get(subject) ?? []);
        const uneven = lines.filter((line) => balanceOf(line).balance !== "even");
        return (
          <li key={row.school.id}>
            <div className={styles.cardHead}>
              <Link to={`/schools/${row.school.id}/quota`}>{row.school.name}</Link>
              <span className={styles.dim}>
                {row.actual}/{row.approved}
              </span>
            </div>
            <div className={styles.chips}>
              {uneven.map((line) => (
                <button key={line.id} type="button" className={styles.chip} data-balance={balanceOf(line).balance} onClick={() => open(row, line)}>
                  {word(`subject.${line.subject}`)} <BalanceMark of={line} />
                </button>
              ))}
              <span className={styles.dim}>{t("evenOthers", { count: lines.length - uneven.length })}</span>
              {add && (
                <Button size="compact-xs" variant="default" onClick={() => add(row)}>
                  {t("add.verb")}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

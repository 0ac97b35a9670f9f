import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import type { ImportRowsQuery, Verdict } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList, type Column } from "../../ui/data-list";
import { Pager } from "../../ui/pager";
import { StateTag, type Tone } from "../../ui/state-tag";
import { usePhone } from "../../ui/use-phone";
import { cellText } from "./cells";
import { importRowsQuery } from "./import-queries";
import styles from "./transfers.module.css";
import { saidIn, type Said, type Sheet, type SheetColumn } from "./use-sheets";

type Row = NonNullable<ImportRowsQuery["import"]>["rows"]["edges"][number]["node"];

const tones: Readonly<Record<Verdict, Tone>> = { ADDED: "good", CHANGED: "info", UNCHANGED: "neutral", REJECTED: "bad" };

interface Change {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}
const changesIn = (json: unknown): readonly Change[] => (Array.isArray(json) ? (json as Change[]) : []);
const columnOf = (said: Said): string | null => {
  const column: unknown = Reflect.get(said, "column");
  return typeof column === "string" ? column : null;
};

/** The rows of a file: which they are, and what would become of each, with before and after or the reasons. */
export function ImportRows({ id, sheet, columns, verdict, say }: { id: string; sheet: Sheet | undefined; columns: readonly string[]; verdict: Verdict | null; say: (said: Said) => string }) {
  const { t } = useTranslation("transfers");
  const phone = usePhone();
  const list = useList(importRowsQuery, { id, first: 30, filter: verdict ? { verdict } : {} }, (data) => data.import?.rows);
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  const known = new Map((sheet?.columns ?? []).map((column) => [column.key, column]));
  const shown = columns.flatMap((key) => known.get(key) ?? []);
  const words = { yes: t("cell.yes"), no: t("cell.no"), separator: t("common:listSeparator") };
  const text = (value: unknown, column: SheetColumn | undefined): string => cellText(value, column, words);
  const name = (row: Row): string => t("rows.line", { line: row.line });
  const table: Column<Row>[] = [
    { key: "line", label: t("rows.lineLabel"), tight: true, card: "title", align: "right", cell: (row) => <span className="figures">{phone ? name(row) : row.line}</span> },
    ...(verdict === null ? [{ key: "verdict", label: t("rows.verdict"), tight: true, card: "mark", cell: (row: Row) => <StateTag tone={tones[row.verdict]} label={t(`verdict.${row.verdict}`)} /> } as const] : []),
    { key: "what", label: t("rows.what"), card: "fact", cell: (row) => <What row={row} known={known} text={text} say={say} /> },
    ...shown.map(
      (column): Column<Row> => ({
        key: column.key,
        label: column.header,
        card: "fact",
        cell: (row) => (
          <span className={styles.cell} data-bad={saidIn(row.reasons).some((said) => columnOf(said) === column.key) || undefined}>
            {text((row.cells as Record<string, unknown>)[column.key], column)}
          </span>
        ),
      }),
    ),
  ];
  return (
    <>
      <DataList label={t("rows.title")} columns={table} rows={list.rows} rowKey={(row) => row.id} name={name} empty={{ title: t(`rows.empty.${verdict ?? "ALL"}`) }} />
      <Pager hasMore={list.hasMore} more={list.more} />
    </>
  );
}

interface WhatProps {
  readonly row: Row;
  readonly known: ReadonlyMap<string, SheetColumn>;
  readonly text: (value: unknown, column: SheetColumn | undefined) => string;
  readonly say: (said: Said) => string;
}

function What({ row, known, text, say }: WhatProps) {
  const { t } = useTranslation("transfers");
  const reasons = saidIn(row.reasons);
  const changes = changesIn(row.changes);
  if (reasons.length > 0) {
    return (
      <ul className={styles.reasons}>
        {reasons.map((said, index) => (
          <li key={index}>
            {known.get(columnOf(said) ?? "") && <b>{known.get(columnOf(said) ?? "")?.header} </b>}
            {say(said)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      {row.verdict === "ADDED" && <span className={styles.plain}>{t("rows.added")}</span>}
      {row.verdict === "UNCHANGED" && <span className={styles.plain}>{t("rows.unchanged")}</span>}
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map(({ column, before, after }) => (
            <li key={column}>
              <b>{known.get(column)?.header ?? column}</b> <del>{text(before, known.get(column))}</del> <span aria-hidden>→</span> <ins>{text(after, known.get(column))}</ins>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

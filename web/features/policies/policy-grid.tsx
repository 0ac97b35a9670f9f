import { useTranslation } from "react-i18next";
import type { PolicyTable, TableRule } from "../../../shared/policies";
import type { PolicyKey } from "../../gql/graphql";
import { upperSnake } from "./words";
import styles from "./policy.module.css";

interface PolicyGridProps {
  readonly of: PolicyKey;
  readonly rule: TableRule;
  readonly value: PolicyTable;
  /** Without it the table is only read. */
  readonly onChange?: (value: PolicyTable) => void;
}

/** A table of numbers: rows by columns, with sums where they mean something. Arrows and Tab go from cell to cell. */
export function PolicyGrid({ of: name, rule, value, onChange }: PolicyGridProps) {
  const { t } = useTranslation("policies");
  const { t: word } = useTranslation("words");
  const summed = name === "CURRICULUM_PERIODS";
  const rowName = (row: string): string => (name === "CURRICULUM_PERIODS" && row !== "localCurriculum" ? word(`subject.${upperSnake(row)}`) : t(`row.${row}`));
  const columnName = (column: string): string => (summed ? t("grade", { grade: column }) : word(`stage.${column.toUpperCase()}`));
  const sum = (column: string): number => rule.rows.reduce((all, row) => all + (value[row]?.[column] ?? 0), 0);
  const put = (row: string, column: string, text: string): void => {
    const number = Number(text);
    if (!onChange || Number.isNaN(number)) return;
    const cells = { ...value[row], [column]: number };
    if (number === 0) delete cells[column];
    onChange({ ...value, [row]: cells });
  };
  return (
    <div className={styles.gridScroll} tabIndex={onChange ? undefined : 0} role="region" aria-label={t("gridOf")}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{summed ? t("subject") : t("figure")}</th>
            {rule.columns.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rule.rows.map((row) => (
            <tr key={row}>
              <th scope="row">{rowName(row)}</th>
              {rule.columns.map((column) => {
                const cell = value[row]?.[column] ?? 0;
                return (
                  <td key={column}>
                    {onChange ? (
                      <input
                        type="number"
                        inputMode="decimal"
                        min={rule.min}
                        max={rule.max}
                        step={10 ** -rule.digits}
                        value={cell === 0 ? "" : cell}
                        placeholder="0"
                        aria-label={`${rowName(row)} ${columnName(column)}`}
                        onChange={(event) => put(row, column, event.currentTarget.value)}
                      />
                    ) : cell === 0 ? (
                      <span className={styles.nothing}>·</span>
                    ) : (
                      cell
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {summed && (
          <tfoot>
            <tr>
              <th scope="row">{t("sum")}</th>
              {rule.columns.map((column) => (
                <td key={column}>{Number(sum(column).toFixed(1))}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

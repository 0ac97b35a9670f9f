import { VisuallyHidden } from "@mantine/core";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./data-list.module.css";
import { Empty, ListSkeleton, type EmptyProps } from "./blank";
import { useChanged } from "./use-changed";
import { usePhone } from "./use-phone";

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: "left" | "right";
  /** As narrow as its content. */
  readonly tight?: boolean;
  /**
   * Where it goes on a phone: `title` is the card's first line, `mark` stands at its right, `actions` below;
   * `fact` (the default) is a line with its label, `none` is left out.
   */
  readonly card?: "title" | "mark" | "fact" | "actions" | "none";
}

export interface DataListProps<Row> {
  /** What the list is, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while it is on its way: an empty list is only ever shown for an answer that is empty. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly empty: EmptyProps;
  /** What changes when a row does (its version): a row that changes while one looks is marked for a moment. */
  readonly stamp?: (row: Row) => string | number;
  /** The row's name, by which such a change is read out. */
  readonly name?: (row: Row) => string;
}

/** One declaration, two shapes: a dense table on a desktop, cards on a phone. */
export function DataList<Row>(props: DataListProps<Row>) {
  const { t } = useTranslation("common");
  const phone = usePhone();
  const { rows, rowKey, stamp, name } = props;
  const changed = useChanged(rows, rowKey, stamp);
  if (!rows) return <ListSkeleton />;
  if (rows.length === 0) return <Empty {...props.empty} />;
  const said = name ? rows.filter((row) => changed.has(rowKey(row))).map(name) : [];
  return (
    <>
      {phone ? <Cards {...props} rows={rows} changed={changed} /> : <Rows {...props} rows={rows} changed={changed} />}
      {stamp && (
        <VisuallyHidden role="status" aria-live="polite">
          {said.length > 0 && t("changedNow", { names: said.join(t("listSeparator")) })}
        </VisuallyHidden>
      )}
    </>
  );
}

type Filled<Row> = DataListProps<Row> & { readonly rows: readonly Row[]; readonly changed: ReadonlySet<string> };

function Rows<Row>({ label, columns, rows, rowKey, changed }: Filled<Row>) {
  const { t } = useTranslation("common");
  const look = (column: Column<Row>): string =>
    [column.align === "right" && styles.right, column.tight && styles.tight].filter(Boolean).join(" ");
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // A table that is wider than its place is pushed sideways; where nothing in it takes the focus, the keyboard must reach the place itself.
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const observer = new ResizeObserver(() => setScrolls(place.scrollWidth > place.clientWidth));
    for (const one of [place, place.firstElementChild]) if (one) observer.observe(one);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={styles.scroll} {...(scrolls && { tabIndex: 0, role: "group", "aria-label": label })}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={look(column)}>
                {column.card === "actions" || !column.label ? <VisuallyHidden>{column.label || t("actions")}</VisuallyHidden> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-changed={changed.has(rowKey(row)) || undefined}>
              {columns.map((column) => (
                <td key={column.key} className={`${look(column)} ${column.card === "title" ? styles.primary : ""}`}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<Row>({ label, columns, rows, rowKey, changed }: Filled<Row>) {
  const at = (place: NonNullable<Column<Row>["card"]>) => columns.filter((column) => (column.card ?? "fact") === place);
  const titles = at("title");
  const marks = at("mark");
  const facts = at("fact");
  const actions = at("actions");
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.card} data-changed={changed.has(rowKey(row)) || undefined}>
          <div className={styles.cardHead}>
            <div className={styles.cardTitle}>
              {titles.map((column) => (
                <div key={column.key}>{column.cell(row)}</div>
              ))}
            </div>
            {marks.map((column) => (
              <div key={column.key}>{column.cell(row)}</div>
            ))}
          </div>
          {facts.length > 0 && (
            <dl className={styles.facts}>
              {facts.map((column) => (
                <Fact key={column.key} label={column.label}>
                  {column.cell(row)}
                </Fact>
              ))}
            </dl>
          )}
          {actions.map((column) => {
            const shown = column.cell(row);
            return shown ? (
              <div key={column.key} className={styles.cardActions}>
                {shown}
              </div>
            ) : null;
          })}
        </li>
      ))}
    </ul>
  );
}

/** A line of a card; left out when there is nothing to say. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === undefined || children === false || children === "") return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

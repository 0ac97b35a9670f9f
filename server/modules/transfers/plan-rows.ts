import { snake, tableShape } from "../../kernel/entity";
import type { Planning, Sheet } from "../../kernel/sheets";
import type { Query, Viewer } from "../../kernel/viewer";
import { Mays } from "./may";
import { anyDiffers, differs, newRow, targetSql, type TargetSql } from "./target-sql";

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQL of a reason as it stands in `problems`. */
const reason = (column: string | null, message: string, values?: string): string =>
  `jsonb_build_object('column', ${column === null ? "null::text" : literal(column)}, 'message', ${literal(message)}${values === undefined ? "" : `, 'values', ${values}`})`;

/** Finds out what each row of `sheet_row` would do, for this viewer and with the tables as they are now. */
export class PlannedRows implements Planning {
  readonly today: string;
  readonly #mays: Mays;

  constructor(
    readonly sheet: Sheet,
    readonly viewer: Viewer,
    readonly query: Query,
  ) {
    this.today = viewer.today;
    this.#mays = new Mays(viewer);
  }

  may: Planning["may"] = (policy, action, alias) => this.#mays.sql(policy, action, alias);

  set: Planning["set"] = async (columns, { from, where } = {}) => {
    const sets = Object.entries(columns).map(([name, value]) => `${snake(name)} = ${value}`).join(", ");
    await this.query(`update sheet_row r set ${sets}${from === undefined ? "" : ` from ${from}`} where r.ok${where === undefined ? "" : ` and (${where})`}`, []);
  };

  async reject(column: string | null, message: string, where: string, values?: string): Promise<void> {
    await this.query(`update sheet_row r set ok = false, problems = r.problems || ${reason(column, message, values)} where r.ok and (${where})`, []);
  }

  async run(): Promise<void> {
    await this.sheet.plan.resolve(this);
    const targets = this.sheet.plan.targets.map((target) => targetSql(this.sheet, target, this.viewer));
    for (const target of targets) await this.#requireCells(target);
    for (const target of targets) await this.#requireOneVoice(target);
    for (const target of targets) await this.#compare(target);
    for (const target of targets) await this.#judge(target);
    await this.query("analyze sheet_row", []);
  }

  /** What must be said of a row that is not here yet. */
  async #requireCells({ active, id, pieces }: TargetSql): Promise<void> {
    for (const { key, required } of this.sheet.columns) {
      if (required !== "toAdd" || !pieces.some(({ column }) => column === key)) continue;
      await this.reject(key, "sheets.emptyCell", `${active} and ${id} is null and r.${snake(key)} is null`);
    }
  }

  /** Rows that mean the same row of a table must not say different things of it: the last would win, and the file never come to rest. */
  async #requireOneVoice({ target, active, id, pieces }: TargetSql): Promise<void> {
    const what = target.same === undefined ? `${id}::text` : `coalesce(${id}::text, 'new ' || (${target.same}))`;
    const several = pieces.map(({ column, value }) => ({ column, odd: `count(distinct ${value}) > 1` }));
    if (several.length === 0) return;
    await this.query(
      `with said as materialized (select ${what} as what, line from sheet_row r where r.ok and ${active}),
         shared as (select what from said where what is not null group by what having count(*) > 1),
         odd as (
           select said.what, string_agg(r.line::text, '、' order by r.line) as lines, case ${several.map(({ column, odd }) => `when ${odd} then ${literal(column)}`).join(" ")} end as "column"
           from shared join said using (what) join sheet_row r using (line) group by said.what)
       update sheet_row r set ok = false,
         problems = r.problems || jsonb_build_object('column', odd."column", 'message', 'sheets.contradicts', 'values', jsonb_build_object('lines', odd.lines))
       from odd join said using (what) where odd."column" is not null and said.line = r.line`,
      [],
    );
  }

  /** What would be added, and before and after of what would change. */
  async #compare({ table, active, id, pieces }: TargetSql): Promise<void> {
    await this.query(`update sheet_row r set adds = true where r.ok and ${active} and ${id} is null`, []);
    if (pieces.length === 0) return;
    const changes = pieces.map((piece) => `case when ${differs(piece)} then jsonb_build_array(jsonb_build_object('column', ${literal(piece.column)}, 'before', to_jsonb(${piece.before}), 'after', to_jsonb(${piece.after}))) else '[]' end`);
    await this.query(
      `update sheet_row w set changes = w.changes || d.changes
       from (select r.line, ${changes.join(" || ")} as changes from sheet_row r join ${table} t on t.id = ${id} where r.ok and ${active} and ${anyDiffers(pieces)}) d
       where d.line = w.line`,
      [],
    );
  }

  /** Each row by the rights of the person who brings it. */
  async #judge(of: TargetSql): Promise<void> {
    const { target, table, active, id, pieces } = of;
    const mayChange = this.may(...target.change, "t");
    if (pieces.length > 0 && mayChange !== "true") {
      await this.query(
        `update sheet_row w set ok = false, problems = w.problems || ${reason(null, "sheets.mayNotChange")}
         from (select r.line from sheet_row r join ${table} t on t.id = ${id} where r.ok and ${active} and ${anyDiffers(pieces)} and not ${mayChange}) d
         where d.line = w.line`,
        [],
      );
    }
    const mayAdd = this.may(...target.add, "d");
    if (mayAdd === "true") return;
    const values = newRow(of);
    const draft = [...tableShape(target.entity).columns.values()].map(({ sql, type, array }) => `${values.get(sql) ?? `null::${type}${array ? "[]" : ""}`} as ${sql}`);
    await this.query(
      `update sheet_row w set ok = false, problems = w.problems || ${reason(null, "sheets.mayNotAdd")}
       from (select r.line from sheet_row r cross join lateral (select ${draft.join(", ")}) d where r.ok and ${active} and ${id} is null and not ${mayAdd}) x
       where x.line = w.line`,
      [],
    );
  }
}

/** What a row of `sheet_row` comes to. */
export const VERDICT = "case when not r.ok then 'rejected' when r.adds then 'added' when r.changes <> '[]' then 'changed' else 'unchanged' end";

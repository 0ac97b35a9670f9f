import type { Language } from "../../kernel/messages";
import { typeOf, upperSnake, type ColumnField, type DeclaredField, type TableType } from "../../kernel/read";
import type { EntityClass } from "../../kernel/entity";

export type Said = Readonly<Record<Language, string>>;

/** A column of an export: a way from the row to a value, e.g. `postsNow.school.name`. Several values stand in one cell. */
export interface ExportColumn {
  readonly path: readonly DeclaredField[];
  readonly header: Said;
  /** The vocabulary of a text that is one by custom, e.g. a duty: words of one's own stand as they are. */
  readonly values?: object;
}

interface Declared {
  readonly title: Said;
  readonly columns: Readonly<Record<string, readonly [zh: string, en: string, values?: object]>>;
}
const declared = new Map<EntityClass, Declared>();

/**
 * Says how lists of a type are written: what they are called, and their columns by path, in Chinese and English. A type
 * of which nobody says anything is written with all its own values, headed by their names.
 */
export function exportable(type: EntityClass, title: readonly [zh: string, en: string], columns: Declared["columns"]): void {
  if (declared.has(type)) throw new Error(`${type.name} is exportable twice`);
  declared.set(type, { title: { zh: title[0], en: title[1] }, columns });
}

/** Every type of which somebody said how it is written. */
export const exportableTypes = (): readonly EntityClass[] => [...declared.keys()];

/** Names of values that many types have. */
const COMMON: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  name: ["名称", "Name"], title: ["标题", "Title"], createdAt: ["录入时间", "Entered"], since: ["开始日期", "From"], until: ["结束日期（不含）", "Until (exclusive)"],
  state: ["状态", "State"], kind: ["类型", "Kind"], dueOn: ["截止日期", "Due"], reason: ["原因", "Reason"], school: ["学校", "School"], person: ["人员", "Person"], alliance: ["联盟", "Alliance"],
  region: ["行政区", "Region"], year: ["年份", "Year"], code: ["代码", "Code"], remark: ["备注", "Remark"], actor: ["操作人", "By"],
};

/** `mustChangePassword` → “Must change password”. */
const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase());
const saidOf = (name: string): Said => ({ zh: COMMON[name]?.[0] ?? spaced(name), en: COMMON[name]?.[1] ?? spaced(name) });

/** What is the platform's own bookkeeping, and what does not fit into a cell. */
const isPlain = ({ name, kind }: ColumnField): boolean => kind !== "id" && kind !== "json" && name !== "version" && name !== "demonstration";

function ownColumns(type: TableType): ExportColumn[] {
  return [...type.fields.values()].flatMap((field): ExportColumn[] => {
    if (field.field === "column") return isPlain(field) ? [{ path: [field], header: saidOf(field.name) }] : [];
    const name = field.field === "one" ? field.to().fields.get("name") : undefined;
    return name?.field === "column" ? [{ path: [field, name], header: saidOf(field.name) }] : [];
  });
}

/** The fields on a way from a type, e.g. `postsNow.school.name`. */
export function pathOf(type: TableType, path: string): DeclaredField[] {
  let at: TableType | undefined = type;
  return path.split(".").map((name) => {
    const field: DeclaredField | undefined = at?.fields.get(name);
    if (!field) throw new Error(`exports of ${type.name}: there is nothing at ${path}`);
    at = field.field === "one" || field.field === "many" ? field.to() : undefined;
    return field;
  });
}

/** The columns of a type, in their order. Fails for a path that leads nowhere, or to no value. */
export function columnsOf(type: TableType): readonly ExportColumn[] {
  const said = declared.get(type.cls);
  if (!said) return ownColumns(type);
  return Object.entries(said.columns).map(([path, [zh, en, values]]) => {
    const fields = pathOf(type, path);
    const last = fields.at(-1);
    if (!last || last.field === "one" || last.field === "many") throw new Error(`exports of ${type.name}: ${path} leads to no value`);
    return { path: fields, header: { zh, en }, ...(values ? { values } : {}) };
  });
}

/** What a list of a type is called. */
export const titleOf = (type: TableType): Said => declared.get(type.cls)?.title ?? saidOf(upperSnake(type.name).toLowerCase().replace(/^_/, ""));

/** Every declared type's columns can be made: for the start of the tests. */
export const checkExportable = (): void => exportableTypes().forEach((type) => columnsOf(typeOf(type)));

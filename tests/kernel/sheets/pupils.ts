import { sheet, words, type SheetFile } from "../../../server/kernel/sheets";

const Colour = { RED: "red", BLUE: "blue", GREEN: "green" } as const;

/** A sheet of no module, with a column of each kind. */
export const pupilsSheet = sheet("testPupils", {
  title: { zh: "学生", en: "Pupils" },
  about: { zh: "一行是一名学生。", en: "A row is a pupil." },
  columns: [
    { key: "code", header: { zh: "学号", en: "Number" }, kind: "text", required: true, max: 20, example: "001" },
    { key: "name", header: { zh: "姓名", en: "Name", aliases: ["学生姓名"] }, kind: "text", required: true, max: 10, example: "王小明" },
    { key: "born", header: { zh: "出生日期", en: "Born" }, kind: "day", example: "2015-09-01" },
    { key: "height", header: { zh: "身高", en: "Height" }, kind: "integer", min: 50, max: 250, example: "120" },
    { key: "mark", header: { zh: "成绩", en: "Mark" }, kind: "decimal", example: "92.5" },
    { key: "house", header: { zh: "分组", en: "House" }, kind: "enum", words: words(Colour, { RED: ["红队", "Red"], BLUE: ["蓝队", "Blue"], GREEN: ["绿队", "Green"] }), example: "红队" },
    { key: "boards", header: { zh: "住校", en: "Boards" }, kind: "flag", example: "是" },
    { key: "clubs", header: { zh: "社团", en: "Clubs" }, kind: "list", example: "合唱、足球" },
  ],
  key: ({ code }) => [code ?? null],
  permission: () => ({ op: "nobody" }),
  plan: { found: {}, targets: [], concerns: { school: "null" }, resolve: () => Promise.resolve() },
});

export const HEADER = ["学号", "姓名", "出生日期", "身高", "成绩", "分组", "住校", "社团"];

export const messagesOf = ({ notes }: SheetFile): string[] => notes.map(({ message }) => message);
export const reasonsOf = ({ rows }: SheetFile): [number, string | null, string][] => rows.flatMap(({ line, reasons }) => reasons.map(({ column, message }): [number, string | null, string] => [line, column, message]));

import { useQuery } from "@apollo/client/react";
import type { SheetsQuery } from "../../gql/graphql";
import { sheetsQuery } from "./import-queries";

export type Sheet = SheetsQuery["sheets"][number];
export type SheetColumn = Sheet["columns"][number];

/** A sentence of the server's catalogue with what fills it, as notes, problems and reasons have it. */
export interface Said {
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface Sheets {
  readonly sheets: readonly Sheet[] | undefined;
  readonly sheetNamed: (name: string) => Sheet | undefined;
  readonly say: (said: Said) => string;
  readonly error: unknown;
  readonly retry: () => void;
}

/** What can be imported, in the person's language, and the words in which the server speaks of it. */
export function useSheets(): Sheets {
  const { data, error, refetch } = useQuery(sheetsQuery);
  const sentences = (data?.importSentences ?? {}) as Readonly<Record<string, string>>;
  return {
    sheets: data?.sheets,
    sheetNamed: (name) => data?.sheets.find((sheet) => sheet.name === name),
    say: ({ message, values = {} }) => (sentences[message] ?? message).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    error: data ? undefined : error,
    retry: () => void refetch(),
  };
}

const isSaid = (one: unknown): one is Said => typeof one === "object" && one !== null && typeof Reflect.get(one, "message") === "string";

/** Sentences out of a field that GraphQL knows as JSON. */
export const saidIn = (json: unknown): readonly Said[] => (Array.isArray(json) ? json.filter(isSaid) : []);

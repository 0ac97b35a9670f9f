import { scopeNames, type Viewer } from "../../../server/kernel/viewer";

/** A viewer of the sample village, made by hand. */
export const aViewer = (me: string | null, scopes: Record<string, readonly string[]> = {}): Viewer => ({
  me,
  session: null,
  scopes: { ...Object.fromEntries(scopeNames().map((name) => [name, []])), ...scopes },
  epoch: "1",
  today: "2026-06-01",
  language: "en",
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";

const call = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;
const generated = /export const (\w+) = (\{.*?\}) as unknown as /g;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Puts each generated document where it is written. The generated `graphql()` looks documents up in one table of all of
 * them, which would make the first page pay for the operations of every other page.
 */
export function documentsInPlace(): Plugin {
  const file = join(import.meta.dirname, "gql/graphql.ts");
  let known: Map<string, string> | undefined;
  const read = async (): Promise<Map<string, string>> => {
    const text = await readFile(file, "utf8");
    return new Map([...text.matchAll(generated)].map(([, name = "", document = ""]) => [name, document]));
  };
  return {
    name: "lianxiao:documents-in-place",
    enforce: "pre",
    watchChange(id) {
      if (id === file) known = undefined;
    },
    async transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes("/gql/") || !code.includes("graphql(")) return null;
      known ??= await read();
      const documents = known;
      return {
        code: code.replace(call, (_, kind: string, name: string) => {
          const document = documents.get(`${capital(name)}${kind === "fragment" ? "FragmentDoc" : "Document"}`);
          if (!document) throw new Error(`${id}: ${kind} ${name} is not in web/gql; run npm run generate`);
          return `(${document} as never)`;
        }),
        map: null,
      };
    },
  };
}

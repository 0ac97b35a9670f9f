import { createHash } from "node:crypto";
import type { CodegenConfig } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";

/**
 * Types of what each component asks for, from the schema that the server commits.
 * The manifest holds every operation of this client under its SHA-256: the server runs these without parsing.
 * `__typename` is added here already, so that the text in the manifest is the text that the client would send.
 */
const sha256 = (operation: string): string => createHash("sha256").update(operation).digest("hex");

const scalars = {
  ID: "string",
  DateTime: "string",
  DateTimeISO: "string",
  LocalDate: "string",
  BigInt: "string",
  JSON: "unknown",
  JSONObject: "Record<string, unknown>",
};

const config: CodegenConfig = {
  schema: process.env["SCHEMA"] ?? "shared/schema.graphql",
  documents: ["web/{app,features,pages,ui}/**/*.{ts,tsx}"],
  emitLegacyCommonJSImports: false,
  generates: {
    "web/gql/": {
      preset: "client",
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: "useFragment" },
        persistedDocuments: { hashAlgorithm: sha256, mode: "embedHashInDocument" },
      },
      config: { scalars, strictScalars: true, useTypeImports: true, enumsAsTypes: true, arrayInputCoercion: false },
    },
    "web/gql/connections.ts": {
      schema: process.env["SCHEMA"] ?? "shared/schema.graphql",
      plugins: ["./web/codegen-connections.mjs"],
    },
  },
};

export default config;

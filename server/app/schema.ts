import { buildSchema, type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

import type { EntityClass } from "../kernel/entity";

export interface Api {
  schema: GraphQLSchema;
  entities: EntityClass[];
}

export async function buildApi(): Promise<Api> {
  return { schema: buildSchema('"""What can be asked."""\ntype Query {\n"""Always true."""\nready: Boolean\n}'), entities: [] };
}

/** The whole schema as text, for review and for the web client's types. */
export async function printApi(): Promise<string> {
  const { schema } = await buildApi();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { getMetadataArgsStorage } from "typeorm";

import type { EntityClass } from "../kernel/entity";
import { buildApi as buildDeclared } from "../kernel/read";
import { resolvers as activity } from "../modules/activity";
import { resolvers as alliances } from "../modules/alliances";
import { resolvers as agenda } from "../modules/agenda";
import { resolvers as fieldwork } from "../modules/fieldwork";
import { resolvers as rotation } from "../modules/rotation";
import { resolvers as hiring } from "../modules/hiring";
import { resolvers as needs } from "../modules/needs";
import { resolvers as exports } from "../modules/exports";
import { resolvers as exchanges } from "../modules/exchanges";
import { resolvers as files } from "../modules/files";
import { resolvers as audit } from "../modules/audit";
import { resolvers as bin } from "../modules/bin";
import { resolvers as calendar } from "../modules/calendar";
import { resolvers as identity } from "../modules/identity";
import { resolvers as jobs } from "../modules/jobs";
import { resolvers as office } from "../modules/office";
import { resolvers as policies } from "../modules/policies";
import { resolvers as privacy } from "../modules/privacy";
import { resolvers as schools } from "../modules/schools";
import { resolvers as statistics } from "../modules/statistics";
import { resolvers as transfers } from "../modules/transfers";

export interface Api {
  schema: GraphQLSchema;
  entities: EntityClass[];
}

/** The modules in the order of the ladder; each brings what it declares, and the resolvers that hand over to its commands. */
const resolvers: readonly Function[] = [
  ...activity,
  ...identity,
  ...jobs,
  ...audit,
  ...bin,
  ...schools,
  ...policies,
  ...statistics,
  ...calendar,
  ...alliances,
  ...office,
  ...files,
  ...transfers,
  ...exports,
  ...privacy,
  ...needs,
  ...agenda,
  ...exchanges,
  ...hiring,
  ...fieldwork,
  ...rotation,
];

let built: Promise<Api> | undefined;

/** The whole API, built once a process: the declarations of the modules are data that belongs to the process. */
export function buildApi(): Promise<Api> {
  built ??= buildDeclared({ resolvers }).then((schema) => ({
    schema,
    entities: getMetadataArgsStorage().tables.map(({ target }) => target as EntityClass),
  }));
  return built;
}

/** The whole schema as text, for review and for the web client's types. */
export async function printApi(): Promise<string> {
  const { schema } = await buildApi();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

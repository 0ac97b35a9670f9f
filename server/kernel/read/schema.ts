import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { attachReference } from "./attach";
import { assertGuarded } from "./guard";
import { registerDeclared } from "./register";

/** type-graphql asks for a broker as soon as there is a subscription; ours bring their own stream. */
const noBroker = {
  publish: (): never => {
    throw new Error("activity is published by the sequencer alone");
  },
  subscribe: (): never => {
    throw new Error("a subscription brings its own stream");
  },
};

/** The schema of everything declared and of the given resolver classes, with the reference executor attached and every guard checked. */
export async function buildApi({ resolvers }: { resolvers: readonly Function[] }): Promise<GraphQLSchema> {
  const declared = registerDeclared();
  const schema = await buildSchema({
    resolvers: [...declared.resolvers, ...resolvers] as [Function, ...Function[]],
    orphanedTypes: declared.types,
    validate: false,
    pubSub: noBroker,
  });
  attachReference(schema);
  assertGuarded(schema);
  return schema;
}

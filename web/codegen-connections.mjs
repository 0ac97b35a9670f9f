import { getNamedType, isInterfaceType, isObjectType } from "graphql";

/**
 * Names every field that answers with a connection, so that the cache pages each of them by keyset
 * without anybody having to remember to say so.
 */
export function plugin(schema) {
  const found = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || !(isObjectType(type) || isInterfaceType(type))) continue;
    const fields = Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith("Connection"))
      .map((field) => field.name);
    if (fields.length) found[type.name] = fields;
  }
  return `/* Generated from the schema. */\nexport const connections: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(found, null, 2)};\n`;
}

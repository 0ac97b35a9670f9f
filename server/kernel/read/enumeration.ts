import { registerEnumType } from "type-graphql";

interface Enumeration {
  readonly name: string;
  readonly description: string;
}
const known = new Map<object, Enumeration>();

/** `endEarly` → `END_EARLY`: how GraphQL writes what code and database write in lower camel case. */
export const upperSnake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/**
 * Names an enumeration of the vocabulary in the schema: GraphQL name → stored value. Once for each values object.
 * @param notes what a value means, where its name does not say it
 */
export function enumeration<Values extends Record<string, string>>(name: string, description: string, values: Values, notes: Partial<Record<keyof Values, string>> = {}): Values {
  const before = known.get(values);
  if (before && before.name !== name) throw new Error(`${name}: the same values are the enumeration ${before.name} already`);
  if (before) return values;
  for (const other of known.values()) if (other.name === name) throw new Error(`the enumeration ${name} is there twice`);
  known.set(values, { name, description });
  const valuesConfig = Object.fromEntries(Object.entries(notes).map(([value, note]) => [value, { description: note }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  return values;
}

/** The GraphQL name of an enumeration; undefined when nobody named it. */
export const enumName = (values: object): string | undefined => known.get(values)?.name;

import fc from "fast-check";
import {
  getNamedType, isEnumType, isInputObjectType, isInterfaceType, isListType, isNonNullType, isObjectType, type GraphQLArgument, type GraphQLEnumType, type GraphQLField, type GraphQLInputType,
  type GraphQLInterfaceType, type GraphQLObjectType,
} from "graphql";
import type { ReadExtensions } from "../../../server/kernel/read";
import type { World } from "./world";

export interface RandomOperation {
  readonly source: string;
  readonly variables: Record<string, unknown>;
  /** The same with one value changed, for each of the variables: what was compiled for the first must not answer for these. */
  readonly others: readonly Record<string, unknown>[];
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** PostgreSQL cuts a name at 63 bytes; JSON must not. */
const LONG = "anAliasThatIsLongerThanTheSixtyThreeBytesThatPostgresqlAllowsANameToHave";
const TEXTS = ["a", "b%", "_", "\\", "'", "王", "xy", ""];
const DAYS = ["2024-02-29", "2026-05-31", "2026-06-01", "1999-12-31"];
const MOMENTS = ["2024-01-01T00:00:00.001Z", "2024-06-30T23:59:59.9999Z", "2025-01-01T08:00:00+08:00"];

class Writer {
  readonly variables = new Map<string, { type: string; value: unknown; other: unknown }>();
  readonly fragments: string[] = [];
  private left = 70;
  private aliases = 0;
  private readonly world: World;
  private readonly g: fc.GeneratorValue;

  constructor(world: World, g: fc.GeneratorValue) {
    this.world = world;
    this.g = g;
  }

  private int(below: number): number {
    return this.g(fc.nat, { max: Math.max(below - 1, 0) });
  }
  private chance(percent: number): boolean {
    return this.int(100) < percent;
  }
  private pick<Value>(values: readonly Value[]): Value {
    return values[this.int(values.length)]!;
  }

  /** Some fields of a type; those that are guarded by hand belong to other tests. */
  selection(type: Composite, depth: number): string {
    const fields = Object.values(type.getFields()).filter((field) => (field.extensions as { guarded?: string }).guarded === undefined);
    const parts: string[] = [];
    if (this.chance(6)) parts.push(...this.wide(fields));
    for (let i = 0, many = 1 + this.int(5); i < many; i++) parts.push(this.chance(14) ? this.fragment(type, fields, depth) : this.field(fields, depth));
    if (isInterfaceType(type)) {
      const [one, other] = [this.pick(this.world.schema.getPossibleTypes(type)), this.pick(this.world.schema.getPossibleTypes(type))];
      parts.push(`... on ${one.name} ${this.selection(one, depth - 1)}`);
      if (one !== other) parts.push(`... on ${other.name} { __typename }`);
    }
    return `{ ${parts.join(" ")} }`;
  }

  private field(fields: readonly GraphQLField<unknown, unknown>[], depth: number): string {
    if (this.left <= 0 || fields.length === 0 || this.chance(7)) return "__typename";
    const field = this.pick(fields);
    const type = getNamedType(field.type);
    const composite = isObjectType(type) || isInterfaceType(type);
    if (composite && depth <= 0) return "__typename";
    this.left -= 1;
    this.aliases += 1;
    const alias = field.args.length > 0 || this.chance(15) ? `${this.chance(10) ? LONG : "a"}${this.aliases}: ` : "";
    const text = `${alias}${field.name}${this.arguments(field)}${this.directive()}`;
    return composite ? `${text} ${this.selection(type, depth - 1)}` : text;
  }

  /** More members than one PostgreSQL function takes. */
  private wide(fields: readonly GraphQLField<unknown, unknown>[]): string[] {
    const leaves = fields.filter((field) => field.args.length === 0 && !isObjectType(getNamedType(field.type)) && !isInterfaceType(getNamedType(field.type)));
    if (leaves.length === 0) return [];
    return Array.from({ length: 45 + this.int(20) }, (_, i) => `w${this.aliases}_${i}: ${leaves[i % leaves.length]!.name}`);
  }

  private fragment(type: Composite, fields: readonly GraphQLField<unknown, unknown>[], depth: number): string {
    const body = `{ ${this.field(fields, depth)} ${this.field(fields, depth)} }`;
    const implementsNode = isObjectType(type) && type.getInterfaces().length > 0;
    if (implementsNode && this.chance(30)) return `... on Node${this.directive()} { id }`;
    if (this.chance(20)) return `...${this.directive()} ${body}`;
    if (this.chance(40)) return `... on ${type.name}${this.directive()} ${body}`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${body}`);
    return `...${name}${this.directive()}${this.chance(20) ? ` ...${name}` : ""}`;
  }

  private directive(): string {
    if (!this.chance(10)) return "";
    const value = this.chance(50);
    return ` @${this.pick(["skip", "include"])}(if: ${this.chance(50) ? this.variable("Boolean!", value, !value) : value})`;
  }

  private variable(type: string, value: unknown, other: unknown): string {
    const name = `v${this.variables.size}`;
    this.variables.set(name, { type, value, other });
    return `$${name}`;
  }

  private arguments(field: GraphQLField<unknown, unknown>): string {
    const { declared, root } = field.extensions as ReadExtensions;
    const target = declared && declared.field !== "column" ? declared.to() : root && "to" in root ? root.to() : undefined;
    const named = new Map(field.args.map((argument) => [argument.name, argument]));
    const given: string[] = [];
    const give = <Value>(argument: GraphQLArgument | undefined, make: () => Value): Value => {
      const value = make();
      if (argument) given.push(`${argument.name}: ${this.chance(40) ? this.variable(String(argument.type), value, make()) : this.literal(argument.type, value)}`);
      return value;
    };
    if (named.has("id")) give(named.get("id"), () => this.id(target && this.table(target.entity)));
    if (named.has("ids")) give(named.get("ids"), () => Array.from({ length: this.int(6) }, () => this.id(undefined)));
    if (target && named.has("first")) {
      const backward = this.chance(35);
      if (this.chance(90)) give(named.get(backward ? "last" : "first"), () => (this.chance(2) ? this.pick([101, -1]) : this.int(6)));
      let order = Object.keys(target.orders)[0]!;
      if (this.chance(60)) order = give(named.get("orderBy"), () => this.pick(Object.keys(target.orders)));
      if (this.chance(40)) {
        const cursors = this.world.cursors.get(`${target.name}.${order}`) ?? [];
        give(named.get(backward || this.chance(2) ? "before" : "after"), () => (this.chance(2) || cursors.length === 0 ? this.pick(["", "bm8=", "WyJOQU1FIiwgMV0="]) : this.pick(cursors)));
      }
      const filter = named.get("filter");
      if (filter && this.chance(35)) give(filter, () => this.value(filter.type, "filter"));
    }
    return given.length === 0 ? "" : `(${given.join(", ")})`;
  }

  private table(entity: object): string {
    return [...this.world.ids.keys()].find((name) => name.replaceAll("_", "") === (entity as { name: string }).name.toLowerCase()) ?? "";
  }

  private id(table: string | undefined): string {
    if (this.chance(2)) return this.pick(["", "no", "00000000-0000-0000-0000-00000000000G"]);
    const known = (this.world.ids.get(table ?? "") ?? []).filter((id) => id !== "");
    const all = [...this.world.ids.values()].flat().filter((id) => id !== "");
    return known.length > 0 && this.chance(90) ? this.pick(known) : this.pick(all);
  }

  private value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, name);
    if (name !== "filter" && this.chance(6)) return null;
    if (isListType(type)) return Array.from({ length: this.int(4) }, () => this.value(isNonNullType(type.ofType) ? type.ofType : type.ofType, "filter"));
    if (isEnumType(type)) return this.pick((type as GraphQLEnumType).getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const required = fields.filter((field) => isNonNullType(field.type));
      return Object.fromEntries([...required, ...Array.from({ length: 1 + this.int(2) }, () => this.pick(fields))].map((field) => [field.name, this.value(field.type, field.name)]));
    }
    switch (getNamedType(type).name) {
      case "Int":
        return this.pick([0, 1, 2024, -1]);
      case "Float":
        return this.pick([0, 0.1, -1.5]);
      case "Boolean":
        return this.chance(50);
      case "ID":
        return this.id(undefined);
      case "BigInt":
        return this.pick(["0", "3", "9007199254740993"]);
      case "LocalDate":
        return this.pick(DAYS);
      case "DateTime":
        return this.pick(MOMENTS);
      default:
        return this.pick(TEXTS);
    }
  }

  private literal(type: GraphQLInputType, value: unknown): string {
    if (isNonNullType(type)) return this.literal(type.ofType, value);
    if (value === null) return "null";
    if (isListType(type)) return `[${(value as unknown[]).map((one) => this.literal(type.ofType, one)).join(", ")}]`;
    if (isEnumType(type)) return String(value);
    if (isInputObjectType(type)) return `{ ${Object.entries(value as object).map(([name, one]) => `${name}: ${this.literal(type.getFields()[name]!.type, one)}`).join(", ")} }`;
    return JSON.stringify(value);
  }
}

/** A random query over everything that is declared. */
export function randomOperation(world: World, g: fc.GeneratorValue): RandomOperation {
  const writer = new Writer(world, g);
  const body = writer.selection(world.schema.getQueryType()!, 6);
  const declared = [...writer.variables].map(([name, { type }]) => `$${name}: ${type}`).join(", ");
  const variables = Object.fromEntries([...writer.variables].map(([name, { value }]) => [name, value]));
  return {
    source: `query Q${declared ? `(${declared})` : ""} ${body}\n${writer.fragments.join("\n")}`,
    variables,
    others: [...writer.variables].map(([name, { other }]) => ({ ...variables, [name]: other })),
  };
}

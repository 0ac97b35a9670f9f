import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type GraphQLCompositeType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

import { tooLarge } from "./too-large";

/** Fields that an operation may fill at most, page sizes multiplied along the path. */
export const MAX_COST = 20_000;
/** What a connection returns when the client does not say. */
const DEFAULT_PAGE = 20;
/** Taken for a list of objects that has no pages: those are short by design. */
const UNPAGED_LIST = 10;
/** Beyond this nothing is worth telling apart, and products stay exact numbers. */
const ENDLESS = 1e12;

type Variables = Readonly<Record<string, unknown>>;
/** Worked out once for a document: a sum of numbers and of page sizes times what is on the page. */
interface Plan {
  fixed: number;
  pages: { size: (variables: Variables) => number; each: Plan }[];
}

const plans = new WeakMap<DocumentNode, Map<string, Plan>>();

/** The number of fields that this operation fills when every page is full. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
  let ofDocument = plans.get(document);
  if (!ofDocument) plans.set(document, (ofDocument = new Map()));
  const name = operation.name?.value ?? "";
  let plan = ofDocument.get(name);
  if (!plan) ofDocument.set(name, (plan = planOperation(schema, document, operation)));
  return evaluate(plan, variables, new Map());
}

/** Refuses an operation that would cost too much, before any resolver. */
export function requireCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables = {}): void {
  const cost = costOf(schema, document, operation, variables);
  if (cost > MAX_COST) throw tooLarge({ limit: "cost", message: `The operation may fill ${Math.min(cost, ENDLESS)} fields; at most ${MAX_COST} are answered. Ask for smaller pages.` });
}

/** A fragment's plan hangs at each place that spreads it, so each plan is added up once: fragments that spread fragments twice over cost no more to count. */
function evaluate(plan: Plan, variables: Variables, done: Map<Plan, number>): number {
  if (plan.pages.length === 0) return plan.fixed;
  const known = done.get(plan);
  if (known !== undefined) return known;
  let total = plan.fixed;
  for (const { size, each } of plan.pages) total = Math.min(total + size(variables) * evaluate(each, variables, done), ENDLESS);
  done.set(plan, total);
  return total;
}

function planOperation(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Plan {
  const fragments = new Map(document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]));
  const defaults = new Map((operation.variableDefinitions ?? []).map((definition) => [definition.variable.name.value, definition.defaultValue]));
  const planner = new Planner(schema, fragments, defaults);
  const root = schema.getRootType(operation.operation);
  return root ? planner.selection(operation.selectionSet, root) : { fixed: 0, pages: [] };
}

class Planner {
  /** Keyed by fragment; its type condition is fixed, so its plan is too. */
  readonly #known = new Map<string, Plan>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Map<string, FragmentDefinitionNode>,
    private readonly defaults: Map<string, ValueNode | undefined>,
  ) {}

  selection(selection: SelectionSetNode, type: GraphQLCompositeType): Plan {
    const plan: Plan = { fixed: 0, pages: [] };
    for (const node of selection.selections) {
      if (node.kind === Kind.FIELD) add(plan, this.#field(node, type));
      else if (node.kind === Kind.FRAGMENT_SPREAD) hang(plan, this.#fragment(node.name.value));
      else add(plan, this.selection(node.selectionSet, this.#composite(node.typeCondition?.name.value) ?? type));
    }
    return plan;
  }

  #fragment(name: string): Plan {
    const known = this.#known.get(name);
    if (known) return known;
    // Set first: a circle of fragments is refused by another rule, and must not turn here for ever.
    const plan: Plan = { fixed: 0, pages: [] };
    this.#known.set(name, plan);
    const fragment = this.fragments.get(name);
    const type = this.#composite(fragment?.typeCondition.name.value);
    if (fragment && type) add(plan, this.selection(fragment.selectionSet, type));
    return plan;
  }

  #field(node: FieldNode, parent: GraphQLCompositeType): Plan {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!field || !type || !isCompositeType(type) || !node.selectionSet) return { fixed: 1, pages: [] };
    const each = this.selection(node.selectionSet, type);
    const size = this.#size(node, field, parent);
    if (size === undefined) return { fixed: 1 + each.fixed, pages: each.pages };
    return typeof size === "number" && each.pages.length === 0 ? { fixed: 1 + size * each.fixed, pages: [] } : { fixed: 1, pages: [{ size: typeof size === "number" ? () => size : size, each }] };
  }

  /** A number, a number that waits for the variables, or nothing for a single object. */
  #size(node: FieldNode, field: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType): number | ((variables: Variables) => number) | undefined {
    const takes = (name: string) => field.args.some((argument) => argument.name === name);
    if (takes("first") || takes("last")) {
      const sizes = ["first", "last"].map((name) => this.#argument(node, name, pageSize)).filter((size) => size !== undefined);
      if (sizes.length === 0) return DEFAULT_PAGE;
      return (variables) => Math.max(...sizes.map((size) => size(variables)));
    }
    if (takes("ids")) return this.#argument(node, "ids", (value) => (Array.isArray(value) ? value.length : 1)) ?? 0;
    // Edges and nodes of a connection are counted by the connection's own page size.
    if (isListType(getNullableType(field.type)) && !parent.name.endsWith("Connection")) return UNPAGED_LIST;
    return undefined;
  }

  #argument(node: FieldNode, name: string, read: (value: unknown) => number): ((variables: Variables) => number) | undefined {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (!value) return undefined;
    if (value.kind !== Kind.VARIABLE) {
      const size = read(literal(value));
      return () => size;
    }
    const variable = value.name.value;
    const fallback = this.defaults.get(variable);
    const missing = fallback ? read(literal(fallback)) : DEFAULT_PAGE;
    return (variables) => (variables[variable] === undefined ? missing : read(variables[variable]));
  }

  #composite(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function add(plan: Plan, more: Plan): void {
  plan.fixed = Math.min(plan.fixed + more.fixed, ENDLESS);
  plan.pages.push(...more.pages);
}

/** Pages of a fragment are not copied: copies of copies would grow without end. */
function hang(plan: Plan, fragment: Plan): void {
  if (fragment.pages.length === 0) add(plan, fragment);
  else plan.pages.push({ size: () => 1, each: fragment });
}

function pageSize(value: unknown): number {
  // What is no page size is refused when it is executed; here it must only not make the product smaller.
  return typeof value === "number" && value > 0 ? value : value === null ? DEFAULT_PAGE : 1;
}

function literal(value: ValueNode): unknown {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values;
  return value.kind === Kind.NULL ? null : undefined;
}

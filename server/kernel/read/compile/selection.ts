import {
  getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLObjectType, type GraphQLSchema,
  type SelectionNode, type SelectionSetNode,
} from "graphql";

/** The fields that an operation selects of a type, by response name, in the order in which the response has them. */
export type Selected = ReadonlyMap<string, readonly FieldNode[]>;

export class Selection {
  private readonly schema: GraphQLSchema;
  private readonly variables: Record<string, unknown>;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>) {
    this.schema = schema;
    this.variables = variables;
    this.fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === "FragmentDefinition" ? [[definition.name.value, definition] as const] : [])));
  }

  of(type: GraphQLObjectType, sets: readonly (SelectionSetNode | undefined)[]): Selected {
    const found = new Map<string, FieldNode[]>();
    for (const set of sets) if (set) this.collect(type, set, found, new Set());
    return found;
  }

  /** What is selected inside the nodes of one response name. */
  inside(type: GraphQLObjectType, nodes: readonly FieldNode[]): Selected {
    return this.of(type, nodes.map((node) => node.selectionSet));
  }

  private collect(type: GraphQLObjectType, set: SelectionSetNode, found: Map<string, FieldNode[]>, visited: Set<string>): void {
    for (const selection of set.selections) {
      if (!this.included(selection)) continue;
      if (selection.kind === "Field") {
        const name = selection.alias?.value ?? selection.name.value;
        const nodes = found.get(name);
        if (nodes) nodes.push(selection);
        else found.set(name, [selection]);
        continue;
      }
      if (selection.kind === "FragmentSpread") {
        if (visited.has(selection.name.value)) continue;
        visited.add(selection.name.value);
      }
      const fragment = selection.kind === "FragmentSpread" ? this.fragments.get(selection.name.value) : selection;
      if (fragment && this.applies(type, fragment.typeCondition?.name.value)) this.collect(type, fragment.selectionSet, found, visited);
    }
  }

  private included(node: SelectionNode): boolean {
    return getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.["if"] !== true && getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.["if"] !== false;
  }

  private applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.schema.getType(condition);
    return isAbstractType(wanted) && this.schema.isSubType(wanted, type);
  }
}

import { isObjectType, Kind, type DocumentNode, type FieldNode, type GraphQLSchema, type SelectionSetNode } from "graphql";
import type { EntityClass } from "../entity";
import { typeOfEntity, type ReadExtensions } from "../read";
import { Activity } from "../write";

/** Column of the activity that names who made it. */
export const ACTOR = "actorId";

/** A selection on the activity in two parts: what is the same for all who are told, and who made it, as each may see the person. */
export interface ActivitySelection {
  /** Response names in the order in which they go out. */
  readonly names: readonly string[];
  /** Columns that no policy hides; at least one field. */
  readonly plain: readonly FieldNode[];
  /** By response name. */
  readonly actors: ReadonlyMap<string, readonly FieldNode[]>;
  readonly activityType: EntityClass;
  readonly actorType: EntityClass | undefined;
}

const responseName = (field: FieldNode): string => (field.alias ?? field.name).value;
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/** Fields of a selection and of the fragments in it, in the order in which GraphQL collects them; null where one depends on a condition. */
function unconditional(selections: SelectionSetNode | undefined, document: DocumentNode): FieldNode[] | null {
  const fields: FieldNode[] = [];
  for (const selection of selections?.selections ?? []) {
    if ((selection.directives ?? []).length > 0) return null;
    if (selection.kind === Kind.FIELD) {
      fields.push(selection);
      continue;
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find((definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value);
    const found = inner && "selectionSet" in inner ? unconditional(inner.selectionSet, document) : null;
    if (!found) return null;
    fields.push(...found);
  }
  return fields;
}

/** Takes a selection on the activity apart; null where it asks for more than columns that anybody may read, and the actor. */
export function splitActivity(schema: GraphQLSchema, document: DocumentNode, nodes: readonly FieldNode[]): ActivitySelection | null {
  const table = typeOfEntity(Activity);
  const type = table && schema.getType(table.name);
  if (!table || !isObjectType(type)) return null;
  const plain: FieldNode[] = [];
  const actors = new Map<string, FieldNode[]>();
  const names = new Set<string>();
  let actorType: EntityClass | undefined;
  for (const node of nodes) {
    const fields = unconditional(node.selectionSet, document);
    if (!fields) return null;
    for (const field of fields) {
      const name = responseName(field);
      const { declared } = (type.getFields()[field.name.value]?.extensions ?? {}) as ReadExtensions;
      names.add(name);
      if (field.name.value === "__typename" || (declared?.field === "column" && declared.policy === undefined)) plain.push(field);
      else if (declared?.field === "one" && declared.key === ACTOR) {
        actorType = declared.to().cls;
        actors.set(name, [...(actors.get(name) ?? []), field]);
      } else return null;
    }
  }
  return { names: [...names], plain: plain.length > 0 ? plain : [TYPENAME], actors, activityType: table.cls, actorType };
}

/** A field node with these fields as its selection. */
export const nodeOf = (fields: readonly FieldNode[]): FieldNode => ({ ...TYPENAME, selectionSet: { kind: Kind.SELECTION_SET, selections: fields } });

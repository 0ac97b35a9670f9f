import { isObjectType, type GraphQLField, type GraphQLSchema } from "graphql";
import { idRequest, idsRequest, listRequest, type Arguments } from "./list-request";
import type { ListSource } from "./lists";
import type { ReadContext } from "./context";
import type { Page, Row } from "./reference";
import type { DeclaredField, ManyField, ReadExtensions, Root } from "./table-type";

type Resolve<Source> = (source: Source, args: Arguments, context: Pick<ReadContext, "reads">) => unknown;

/** Where a relation's list begins. */
export const sourceOf = (field: ManyField): ListSource => ({ to: field.to(), where: field.where, key: field.key, link: field.link });

/** Where a root's list begins. */
export function rootSource(root: Extract<Root, { root: "list" | "scopeList" }>): ListSource {
  if (root.root === "list") return { to: root.to(), where: root.where, key: undefined, link: undefined };
  return { to: root.to(), where: undefined, key: root.key, link: root.link, scope: root.scope };
}

/** A row whose key names nothing has nothing. */
const emptyPage = (request: ReturnType<typeof listRequest>): Page => ({
  size: request.size,
  request,
  rows: async () => [],
  more: async () => false,
  behind: async () => false,
  count: async () => 0,
});

function ofDeclared(owner: string, field: DeclaredField): Resolve<Row> {
  const name = `${owner}.${field.name}`;
  switch (field.field) {
    case "column":
      return (row) => row[field.name];
    case "one":
      return (row, _, { reads }) => {
        const id = row.keys[field.key] ?? null;
        return id === null ? null : reads.byId(field.to(), id);
      };
    case "many":
      return (row, args, { reads }) => {
        const request = listRequest(field.to(), args);
        const key = row.keys[field.parentKey] ?? null;
        return key === null ? emptyPage(request) : reads.page(name, sourceOf(field), request, key);
      };
    case "count":
    case "has":
      return (row, _, { reads }) => {
        const key = row.keys[field.parentKey] ?? null;
        if (key === null) return field.field === "count" ? 0 : false;
        return field.field === "count" ? reads.count(name, sourceOf(field), undefined, key) : reads.has(name, sourceOf(field), key);
      };
  }
}

function ofRoot(name: string, root: Root): Resolve<unknown> {
  switch (root.root) {
    case "byId":
      return (_, args, { reads }) => reads.byId(root.to(), idRequest(args));
    case "mine":
      return (_, __, { reads }) => (reads.viewer.me === null ? null : reads.byId(root.to(), reads.viewer.me));
    case "node":
      return (_, args, { reads }) => reads.node(idRequest(args));
    case "nodes":
      return (_, args, { reads }) => idsRequest(args).map((id) => reads.node(id));
    default:
      return (_, args, { reads }) => reads.page(name, rootSource(root), listRequest(root.to(), args), null);
  }
}

const ofConnection: Record<string, Resolve<Page>> = {
  nodes: (page) => page.rows(),
  edges: async (page) => (await page.rows()).map((node) => ({ node, cursor: node.cursor_ })),
  totalCount: (page) => page.count(),
  pageInfo: (page) => ({
    hasNextPage: () => (page.request.backward ? page.behind() : page.more()),
    hasPreviousPage: () => (page.request.backward ? page.more() : page.behind()),
    startCursor: async () => (await page.rows()).at(0)?.cursor_ ?? null,
    endCursor: async () => (await page.rows()).at(-1)?.cursor_ ?? null,
  }),
};

/** `edge.node`, `pageInfo.endCursor`: a value, or what fetches it. */
const property =
  (name: string): Resolve<Record<string, unknown>> =>
  (source) => {
    const value = source[name];
    return typeof value === "function" ? (value as () => unknown)() : value;
  };

/** One loop over the built schema gives every declared field its reference resolver. */
export function attachReference(schema: GraphQLSchema): void {
  const attach = <Source>(field: GraphQLField<unknown, unknown> | undefined, resolve: Resolve<Source> | undefined): void => {
    if (field && resolve) field.resolve = resolve as GraphQLField<unknown, unknown>["resolve"];
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const whole = type.extensions as ReadExtensions & { pageInfo?: boolean };
    for (const [name, field] of Object.entries(type.getFields())) {
      const { declared, root, viewerCan } = field.extensions as ReadExtensions;
      if (whole.connection) attach(field, ofConnection[name]);
      else if (whole.edge || whole.pageInfo) attach(field, property(name));
      else if (declared) attach(field, ofDeclared(type.name, declared));
      else if (root) attach(field, ofRoot(name, root));
      else if (viewerCan) attach<Row>(field, (row, _, { reads }) => reads.viewerCan(viewerCan, row.id));
    }
  }
}

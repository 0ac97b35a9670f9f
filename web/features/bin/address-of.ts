/** Where what was put back is looked at; what has no page of its own stays in the list where it is. */
const pages: Readonly<Record<string, string>> = { Alliance: "/alliances", Notice: "/notices", Group: "/groups", Post: "/posts" };

export const addressOf = (kind: string, id: string): string | undefined => {
  const page = pages[kind];
  return page && `${page}/${id}`;
};

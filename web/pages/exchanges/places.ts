import type { Viewer } from "../../app/viewer";

export interface Place {
  /** Where its first view stands. */
  readonly to: string;
  readonly name: string;
  readonly kind: "alliance" | "school" | "region" | "mine";
}

/** The places for which somebody looks at exchanges, the widest first, the own week last. */
export function placesOf({ appointments, posts, roles }: Viewer, mine: string): Place[] {
  const places = new Map<string, Place>();
  const add = (kind: Place["kind"], at: { readonly id: string; readonly name: string } | null | undefined): void => {
    if (at) places.set(at.id, { kind, name: at.name, to: `/exchanges/${kind}s/${at.id}` });
  };
  for (const { region, role } of appointments) if (role === "BUREAU_OFFICER") add("region", region);
  for (const { alliance } of appointments) add("alliance", alliance);
  for (const { school, role } of appointments) if (role === "PRINCIPAL" || role === "DEAN") add("school", school);
  const own: Place = { kind: "mine", name: mine, to: "/exchanges/mine" };
  return [...places.values(), ...(roles.includes("TEACHER") || posts.length > 0 || places.size === 0 ? [own] : [])];
}

export const firstPlaceOf = (viewer: Viewer): string => placesOf(viewer, "")[0]?.to ?? "/exchanges/mine";

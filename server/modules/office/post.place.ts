import type { PostPlace } from "../../../shared/posts";
import { notFound, Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { type Alliance, alliancePolicy } from "../alliances";
import { type School, schoolPolicy } from "../schools";
import type { Post } from "./post.entity";

/** Whom a post concerns, and what a sentence about it needs: names of the place, never its words, which may be hidden or removed later. */
export interface PlaceOfPost {
  readonly audience: readonly string[];
  readonly payload: { readonly place: string; readonly allianceId?: string; readonly schoolId?: string };
}

const PLACE = `
select a.name, array[a.id] || array(select region_id from alliance_region where alliance_id = a.id) as audience from alliance a where a.id = $1
union all
select s.name, array[s.id, s.region_id] from school s where s.id = $1`;

/** The place itself and the regions in which it lies: its people and its officers. Not those above, who would hear of every word in the province. */
export async function placeOf(tx: Transaction, { scopeKind, scopeId }: Pick<Post, "scopeKind" | "scopeId">): Promise<PlaceOfPost> {
  const [place] = await tx.query<{ name: string; audience: string[] }>(PLACE, [scopeId]);
  if (!place) throw notFound("input.scopeId");
  return { audience: place.audience, payload: { place: place.name, ...(scopeKind === "alliance" ? { allianceId: scopeId } : { schoolId: scopeId }) } };
}

/** Refuses a place that one may not see, and one in which nothing is said any more or not yet. */
export async function requireOpenPlace(tx: Transaction, scopeKind: PostPlace, scopeId: string): Promise<void> {
  if (scopeKind === "alliance") {
    const { name, state } = await tx.see<Alliance>(alliancePolicy, scopeId, "input.scopeId");
    if (state !== "active") throw new Refusal("CONFLICT", "post.placeClosed", { field: "input.scopeId", values: { name }, extensions: { from: state } });
    return;
  }
  const { name, closedOn } = await tx.see<School>(schoolPolicy, scopeId, "input.scopeId");
  if (closedOn !== null && closedOn <= tx.viewer.today) throw new Refusal("CONFLICT", "post.schoolClosed", { field: "input.scopeId", values: { name } });
}

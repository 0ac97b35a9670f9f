import type { Query, Viewer } from "../../../kernel/viewer";
import { lookup, rowBy } from "../../../kernel/write";
import { Region, regionPolicy, School, schoolPolicy } from "../../schools";

export interface RosterScope {
  readonly kind: "school" | "region";
  readonly id: string;
}

/** Whether somebody answers for all of a school or of a region: asked again when the order is carried out. */
export async function mayRoster(query: Query, viewer: Viewer, { kind, id }: RosterScope): Promise<boolean> {
  if (kind === "school") {
    const school = await rowBy(query, School, "id", id);
    return school !== undefined && schoolPolicy.check("manageStaff", school, viewer, lookup(query));
  }
  const region = await rowBy(query, Region, "id", id);
  return region !== undefined && regionPolicy.check("askSchools", region, viewer, lookup(query));
}

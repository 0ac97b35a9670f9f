import type { Transaction } from "../../kernel/write";
import type { School } from "./school.entity";

type Concern = (tx: Transaction, schoolId: string) => Promise<readonly string[]>;
const concerns: Concern[] = [];

/** A module above says whom else the matters of a school concern, e.g. the alliances of which it is a member. */
export const schoolConcerns = (concern: Concern): void => {
  concerns.push(concern);
};

/** A region and all above it: whose officers hear of its matters. */
export async function audienceOfRegion(tx: Transaction, regionId: string): Promise<string[]> {
  const above = await tx.query<{ id: string }>("select ancestor_id::text as id from region_closure where descendant_id = $1", [regionId]);
  return above.map(({ id }) => id);
}

/** Who hears of a school's matters: the school, its region with those above, and who else is concerned. */
export async function audienceOfSchool(tx: Transaction, school: Pick<School, "id" | "regionId">): Promise<string[]> {
  const audience = [school.id, ...(await audienceOfRegion(tx, school.regionId))];
  for (const concern of concerns) audience.push(...(await concern(tx, school.id)));
  return audience;
}

/** The same for a school known by its id, with the names that a sentence needs. */
export async function tellingOfSchool(tx: Transaction, schoolId: string): Promise<{ audience: string[]; payload: { school: string; schoolId: string } }> {
  const [school] = await tx.query<{ id: string; regionId: string; name: string }>('select id, region_id as "regionId", name from school where id = $1', [schoolId]);
  if (!school) throw new Error("a row names a school that is not there");
  return { audience: await audienceOfSchool(tx, school), payload: { school: school.name, schoolId } };
}

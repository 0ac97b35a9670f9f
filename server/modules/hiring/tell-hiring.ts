import type { HiringActivityKind } from "../../../shared/hiring";
import type { Transaction } from "../../kernel/write";
import { audienceOfRegion } from "../schools";
import type { Hiring } from "./hiring.entity";

interface Matter {
  /** Persons whom it concerns, where it is not for all who see the campaign. */
  readonly persons?: readonly (string | null)[];
  /** Who runs the campaign hears of it, too. */
  readonly office?: boolean;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly silent?: true;
}

const OFFICERS = `select a.person_id::text as id from appointment a join region_closure c on c.ancestor_id = a.scope_id and c.descendant_id = $1
where a.role = 'bureauOfficer' and a.since <= $2 and (a.until is null or a.until > $2)`;
const COORDINATORS = "select person_id::text as id from appointment where role = 'coordinator' and scope_id = $1 and since <= $2 and (until is null or until > $2)";
const SCOPES = "select school_id::text as id from hiring_school where hiring_id = $1 union select alliance_id::text from hiring_alliance where hiring_id = $1";

/** Who runs the campaign: the officers of its region and those above. */
export const officersOf = async (tx: Transaction, { regionId }: Hiring): Promise<string[]> => (await tx.query<{ id: string }>(OFFICERS, [regionId, tx.viewer.today])).map(({ id }) => id);

/**
 * Tells of a campaign. What is public goes to the schools and alliances that take part and to the region; what concerns
 * single people goes to them by name and, where the office works with it, to its officers. Of a draft hears who prepares it.
 */
export async function tellHiring(tx: Transaction, hiring: Hiring, kind: HiringActivityKind, { persons, office = false, payload, silent }: Matter = {}): Promise<void> {
  const audience: (string | null)[] = [...(persons ?? [])];
  if (hiring.openedAt === null) {
    audience.push(...(await officersOf(tx, hiring)));
    if (hiring.allianceId !== null) audience.push(...(await tx.query<{ id: string }>(COORDINATORS, [hiring.allianceId, tx.viewer.today])).map(({ id }) => id));
  } else if (persons === undefined) {
    audience.push(...(await tx.query<{ id: string }>(SCOPES, [hiring.id])).map(({ id }) => id), ...(await audienceOfRegion(tx, hiring.regionId)));
  } else if (office) audience.push(...(await officersOf(tx, hiring)));
  tx.tell({
    kind,
    subjectKind: "Hiring",
    subjectId: hiring.id,
    audience: audience.filter((id) => id !== null),
    payload: { name: hiring.title, hiring: hiring.title, hiringId: hiring.id, regionId: hiring.regionId, ...payload },
    ...(silent ? { silent } : {}),
  });
}

import type { AllianceActivityKind } from "../../../shared/alliances";
import type { Transaction } from "../../kernel/write";
import type { Alliance } from "./alliance.entity";

const AUDIENCE = `with recursive up as (
  select id, parent_id from alliance where id = $1
  union select a.id, a.parent_id from alliance a join up on a.id = up.parent_id
)
select id from up union select region_id from alliance_in_region where alliance_id = $1`;

/** Of a draft hears nobody who could not see it: its coordinators (who hold the alliance's own scope), its bureaus' officers and its schools' principals. */
const DRAFT_AUDIENCE = `select $1::uuid as id union
select p.person_id from appointment p
where p.since <= $2 and (p.until is null or p.until > $2) and (
  (p.role = 'bureauOfficer' and p.scope_id in (select region_id from alliance_in_region where alliance_id = $1))
  or (p.role = 'principal' and p.scope_id in (select school_id from membership where alliance_id = $1 and since <= $2 and (until is null or until > $2))))`;

interface Matter {
  readonly kind: AllianceActivityKind;
  /** The row that it happened to; the alliance itself when absent. */
  readonly subject?: { readonly kind: "Membership" | "Pairing" | "Plan" | "PlanItem"; readonly id: string };
  /** Schools that it touches. */
  readonly schools?: readonly (string | null)[];
  /** Persons whom it concerns by name, e.g. the owner of an item. */
  readonly persons?: readonly (string | null)[];
  /** Who heard of the alliance before the change and no longer does: the zone that it left, the region that it is no longer of. */
  readonly before?: readonly string[];
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Who hears of an alliance's matters, beside whom each touches. */
export async function audienceOfAlliance(tx: Transaction, { id, state }: Alliance): Promise<string[]> {
  const draft = state === "draft";
  const rows = await tx.query<{ id: string }>(draft ? DRAFT_AUDIENCE : AUDIENCE, draft ? [id, tx.viewer.today] : [id]);
  return rows.map((row) => row.id);
}

/** Tells an alliance's matter: to the alliance, the zones above it, its regions and those above, and whom it touches. */
export async function tellAlliance(tx: Transaction, alliance: Alliance, { kind, subject, schools = [], persons = [], before = [], payload }: Matter): Promise<void> {
  const touched = [...(alliance.state === "draft" ? [] : schools), ...persons].filter((id) => id !== null);
  tx.tell({
    kind,
    subjectKind: subject?.kind ?? "Alliance",
    subjectId: subject?.id ?? alliance.id,
    audience: [...before, ...(await audienceOfAlliance(tx, alliance)), ...touched],
    payload: { name: alliance.name, alliance: alliance.name, allianceId: alliance.id, ...payload },
  });
}

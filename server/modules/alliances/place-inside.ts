import { MAX_ALLIANCE_LEVELS } from "../../../shared/alliances";
import { badInput } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import type { Alliance } from "./alliance.entity";
import { alliancePolicy } from "./alliance.policy";
import { requireLiving } from "./hold-alliance";

const LEVELS = `with recursive up as (
  select id, parent_id, 1 as levels from alliance where id = $1
  union all select a.id, a.parent_id, up.levels + 1 from alliance a join up on a.id = up.parent_id
), down as (
  select id, 1 as levels from alliance where id = $2
  union all select a.id, down.levels + 1 from alliance a join down on a.parent_id = down.id
)
select (select max(levels) from up) as above, coalesce((select max(levels) from down), 1) as below, exists (select from up where id = $2) as circle`;

/**
 * The zone in which an alliance (or with null a new one) may lie: a living cooperation zone that the viewer governs too,
 * not inside the alliance itself, and not too deep. Moves wait for one another, since two could close a circle together.
 */
export async function placeInside(tx: Transaction, alliance: Alliance | null, parentId: string): Promise<Alliance> {
  await tx.query("select pg_advisory_xact_lock(hashtext('alliance tree'))", []);
  const parent = await tx.see(alliancePolicy, parentId, "input.parentId");
  await tx.require(alliancePolicy, "move", parent);
  if (parent.kind !== "cooperationZone") throw badInput("input.parentId", "alliance.parentNotZone");
  requireLiving(parent);
  const [levels] = await tx.query<{ above: number; below: number; circle: boolean }>(LEVELS, [parent.id, alliance?.id ?? null]);
  if (levels!.circle) throw badInput("input.parentId", "alliance.circle");
  if (levels!.above + levels!.below > MAX_ALLIANCE_LEVELS) throw badInput("input.parentId", "alliance.tooDeep", { max: MAX_ALLIANCE_LEVELS });
  return parent;
}

import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";

/** Whether an alliance has a lead school on a day, one membership left out of account. */
export async function hasLead(tx: Transaction, allianceId: string, day: Day, but: string | null = null): Promise<boolean> {
  const [found] = await tx.query(
    "select from membership where alliance_id = $1 and role = 'lead' and since <= $2 and (until is null or until > $2) and id is distinct from $3::uuid limit 1",
    [allianceId, day, but],
  );
  return found !== undefined;
}

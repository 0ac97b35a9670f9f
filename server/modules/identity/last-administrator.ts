import { Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";

/** Refuses to leave the platform without an administrator who can sign in. Two who try at the same time wait for each other here. */
export async function keepAnAdministrator(tx: Transaction, withoutPersonId: string): Promise<void> {
  const others = await tx.query<{ person_id: string }>(
    `select a.person_id from appointment a
     where a.role = 'platformAdministrator' and a.since <= $1 and (a.until is null or a.until > $1)
     order by a.id for update`,
    [tx.viewer.today],
  );
  const ids = others.map((other) => other.person_id).filter((id) => id !== withoutPersonId);
  const [left] = await tx.query<{ one: boolean }>("select true as one from account where person_id = any($1) and disabled_at is null limit 1", [ids]);
  if (!left && others.some((other) => other.person_id === withoutPersonId)) throw new Refusal("CONFLICT", "identity.lastAdministrator", { field: "input.id" });
}

import type { Transaction } from "../../kernel/write";
import { Person } from "../identity";

interface Said {
  readonly kind: string;
  readonly subjectKind: "PersonRank" | "PersonHonour";
  readonly subjectId: string;
  readonly payload: Record<string, unknown>;
}

/** Tells the person and the schools at which he works now of a title or an honour. */
export async function tellOfPerson(tx: Transaction, personId: string, { payload, ...said }: Said): Promise<void> {
  const [person] = await tx.find(Person, "id", personId);
  const schools = await tx.query<{ id: string }>("select distinct school_id::text as id from staff_post where person_id = $1 and since <= $2 and (until is null or until > $2)", [personId, tx.viewer.today]);
  tx.tell({ ...said, audience: [personId, ...schools.map(({ id }) => id)], payload: { name: person?.name, personId, ...payload } });
}

import type { Transaction } from "../../kernel/write";
import { Person, personPolicy } from "../identity";

/** Which of these people the viewer may see, asked of each once. */
export async function seesPeople(tx: Transaction, ids: readonly string[]): Promise<(id: string) => Promise<boolean>> {
  const there = new Set((await tx.query<{ id: string }>("select id::text as id from person where id = any($1::uuid[])", [ids])).map(({ id }) => id));
  return async (id) => {
    if (!there.has(id)) return false;
    const [person] = await tx.find(Person, "id", id);
    return person !== undefined && personPolicy.check("see", person, tx.viewer, (entity, property, value) => tx.find(entity, property as never, value));
  };
}

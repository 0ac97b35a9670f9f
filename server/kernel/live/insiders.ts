import type { Query } from "../viewer";
import type { Slot } from "./group";
import type { Stream } from "./stream";

/** Reads, once a row and statement, for whom some policy could ask for their own row in the event (see `Sharing`). */
export async function readInsiders(query: Query, slots: readonly Slot[], streams: Iterable<Stream>): Promise<void> {
  const statements = new Set<string>();
  let last: string | null | undefined;
  for (const { operation } of streams) {
    const statement = operation.sharing?.insiders;
    if (statement && statement !== last) statements.add((last = statement));
  }
  for (const statement of statements) {
    const missing = slots.filter(({ row, insiders }) => row.actorId !== null && !insiders.has(statement));
    const actors = [...new Set(missing.flatMap(({ row }) => row.actorId ?? []))];
    if (actors.length === 0) continue;
    const byActor = new Map<string, Set<string>>(actors.map((actor) => [actor, new Set()]));
    for (const { actor, insider } of await query<{ actor: string; insider: string }>(statement, [actors])) byActor.get(actor)?.add(insider);
    for (const { row, insiders } of missing) insiders.set(statement, byActor.get(row.actorId!)!);
  }
}

import { notFound } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { selectBy } from "../../kernel/write/rows";
import { Import } from "./import.entity";
import { importStates } from "./import.states";

/** An import, held until the end of the transaction: for work that was ordered, whoever may see it. */
export async function holdImport(tx: Transaction, id: string): Promise<Import> {
  const { text, values } = selectBy(Import, "id", id, "for update");
  const [held] = await tx.query<Import>(text, values);
  if (!held) throw notFound("input.id");
  return held;
}

/** Moves an import and lets who brought it know; it is nobody's news. */
export async function moveImport(tx: Transaction, held: Import, event: string, patch: Partial<Import> = {}): Promise<Import> {
  const moved = await tx.move(Import, held, importStates, event, patch);
  tellMoved(tx, moved);
  return moved;
}

export const tellMoved = (tx: Transaction, { id, personId, state, sheet }: Pick<Import, "id" | "personId" | "state" | "sheet">): void =>
  tx.tell({ kind: "import.moved", subjectKind: "Import", subjectId: id, audience: [personId], payload: { state, sheet }, silent: true });

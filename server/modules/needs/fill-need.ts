import { badInput, Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { Need } from "./need.entity";

async function locked(tx: Transaction, needId: string): Promise<Need | undefined> {
  await tx.query("select from need where id = $1 for update", [needId]);
  return (await tx.find(Need, "id", needId))[0];
}

/** Fills so much of a need (periods a week, or persons); it stays locked until the transaction ends. CONFLICT when that is more than is left. */
export async function fillNeed(tx: Transaction, needId: string, amount: number): Promise<void> {
  const need = await locked(tx, needId);
  if (!need || need.state === "withdrawn") throw badInput("input.id", "need.withdrawn");
  const filled = need.filled + amount;
  if (filled > need.wanted) throw new Refusal("CONFLICT", "need.filled", { field: "input.id", values: { left: need.wanted - need.filled } });
  await tx.change(Need, need, { filled, state: filled === need.wanted ? "filled" : "partlyFilled" });
}

/** Gives so much of a need back. */
export async function reopenNeed(tx: Transaction, needId: string, amount: number): Promise<void> {
  const need = await locked(tx, needId);
  if (!need) return;
  const filled = Math.max(0, need.filled - amount);
  await tx.change(Need, need, { filled, ...(need.state === "withdrawn" ? {} : { state: filled === 0 ? "open" : "partlyFilled" }) });
}

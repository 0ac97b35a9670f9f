import { notFound, Refusal } from "../../kernel/errors";
import type { Policy } from "../../kernel/policy";
import type { Transaction } from "../../kernel/write";
import { Alliance } from "./alliance.entity";
import { alliancePolicy } from "./alliance.policy";

/**
 * Every command takes its alliance's row first and keeps it to the end. So what must hold of an alliance as a whole
 * (a lead school, nothing new after the conclusion) holds however many people act at once, and nobody waits in a circle.
 */
export async function lockAlliance(tx: Transaction, id: string): Promise<Alliance | undefined> {
  await tx.query("select from alliance where id = $1 for update", [id]);
  const [alliance] = await tx.find(Alliance, "id", id);
  return alliance;
}

/** Refuses when the alliance is over. */
export function requireLiving(alliance: Alliance): void {
  if (alliance.state !== "concluded") return;
  throw new Refusal("CONFLICT", "alliance.concluded", { values: { name: alliance.name }, extensions: { from: alliance.state } });
}

/** The living alliance that an input names, held, if the viewer may see it and do this with it. */
export async function holdAlliance(tx: Transaction, action: keyof typeof alliancePolicy.actions, id: string, field = "input.allianceId"): Promise<Alliance> {
  await lockAlliance(tx, id);
  const alliance = await tx.see(alliancePolicy, id, field);
  await tx.require(alliancePolicy, action, alliance);
  requireLiving(alliance);
  return alliance;
}

/** A row that belongs to a living alliance, taken in the version that the viewer saw, and its alliance, held. */
export async function takeWithAlliance<R extends { id: string; version: number; allianceId: string }, A extends string>(
  tx: Transaction,
  policy: Policy<R, A>,
  action: NoInfer<A>,
  { id, version }: { id: string; version: number },
): Promise<{ row: R; alliance: Alliance }> {
  const [known] = await tx.find<R>(policy.entity, "id", id);
  const alliance = known && (await lockAlliance(tx, known.allianceId));
  if (!alliance) throw notFound("input.id");
  const row = await tx.take(policy, action, id, version);
  requireLiving(alliance);
  return { row, alliance };
}

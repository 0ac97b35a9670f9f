import { Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { Hiring, HiringRound } from "./hiring.entity";

/** The campaign, locked: what moves it or any of its rounds does so one after another. */
export async function holdHiring(tx: Transaction, id: string): Promise<Hiring> {
  await tx.query("select from hiring where id = $1 for update", [id]);
  const [hiring] = await tx.find(Hiring, "id", id);
  if (!hiring) throw new Error("a row names a campaign that is not there");
  return hiring;
}

/** The same, of a campaign that goes on; CONFLICT when it was called off or has taken effect. */
export async function holdLiving(tx: Transaction, id: string): Promise<Hiring> {
  const hiring = await holdHiring(tx, id);
  if (hiring.state === "cancelled" || hiring.state === "effective") throw new Refusal("CONFLICT", "hiring.over", { field: "input.id", values: { from: hiring.state }, extensions: { from: hiring.state } });
  return hiring;
}

/** A round of a campaign by its number. */
export async function roundOf(tx: Transaction, hiringId: string, number: number): Promise<HiringRound | undefined> {
  return (await tx.find(HiringRound, "hiringId", hiringId)).find((round) => round.number === number);
}

/** The round that an input or a row names, locked against being moved on. */
export async function holdRound(tx: Transaction, id: string): Promise<HiringRound> {
  await tx.query("select from hiring_round where id = $1 for share", [id]);
  const [round] = await tx.find(HiringRound, "id", id);
  if (!round) throw new Error("a row names a round that is not there");
  return round;
}

/** Refuses what a draft alone allows: once a campaign is opened, what was published stays. */
export function requireDraft({ state }: Hiring): void {
  if (state !== "draft") throw new Refusal("CONFLICT", "hiring.frozen", { field: "input.id", values: { from: state }, extensions: { from: state } });
}

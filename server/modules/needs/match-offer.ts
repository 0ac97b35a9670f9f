import type { ExchangeKind } from "../../../shared/exchange-kinds";
import { badInput, Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { Offer } from "./offer.entity";

interface Use {
  readonly schools: number;
  readonly periods: number;
  readonly whole: boolean;
}
const USE = "select cardinality(schools) as schools, periods, whole from offer_use($1)";

const useOf = async (tx: Transaction, { id }: Offer): Promise<Use> => (await tx.query<Use>(USE, [id]))[0] ?? { schools: 0, periods: 0, whole: false };
const isUsedUp = ({ mostSchools, periodsAWeek }: Offer, { schools, periods, whole }: Use): boolean => whole || schools >= mostSchools || periods >= periodsAWeek;

async function locked(tx: Transaction, offerId: string): Promise<Offer | undefined> {
  await tx.query("select from offer where id = $1 for update", [offerId]);
  return (await tx.find(Offer, "id", offerId))[0];
}

/** Says whether anything is left of an offer: matched when exchanges take all of it, open otherwise. */
export async function settle(tx: Transaction, offer: Offer): Promise<Offer> {
  const state = isUsedUp(offer, await useOf(tx, offer)) ? "matched" : "open";
  return state === offer.state ? offer : tx.change(Offer, offer, { state });
}

/**
 * An exchange draws on an offer. Called once the exchange is stored as proposed, so that it counts; CONFLICT when it takes
 * more than the teacher offers. The offer stays locked until the transaction ends.
 */
export async function matchOffer(tx: Transaction, offerId: string, kind: ExchangeKind): Promise<void> {
  const offer = await locked(tx, offerId);
  if (!offer || (offer.state !== "open" && offer.state !== "matched")) throw new Refusal("CONFLICT", "offer.notOpen", { field: "input.id" });
  if (!offer.kinds.includes(kind)) throw badInput("input.offerId", "offer.kindOther");
  const { schools, periods } = await useOf(tx, offer);
  if (schools > offer.mostSchools) throw new Refusal("CONFLICT", "offer.schoolsFull", { field: "input.id", values: { most: offer.mostSchools } });
  if (periods > offer.periodsAWeek) throw new Refusal("CONFLICT", "offer.hoursFull", { field: "input.id", values: { most: offer.periodsAWeek, periods } });
  await settle(tx, offer);
}

/** An exchange that drew on an offer does not take place: called once it is stored so. */
export async function reopenOffer(tx: Transaction, offerId: string): Promise<void> {
  const offer = await locked(tx, offerId);
  if (offer?.state === "matched") await settle(tx, offer);
}

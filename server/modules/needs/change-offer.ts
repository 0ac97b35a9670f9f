import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Offer } from "./offer.entity";
import { ChangeOfferInput } from "./offer.input";
import { offerPolicy } from "./need.policy";
import { requireOffer } from "./offer.rules";
import { settle } from "./match-offer";
import { tellOffer } from "./tell-offer";

/** The teacher changes what he offers; what exchanges take of it already stays with them. */
export const changeOffer = command("changeOffer", ChangeOfferInput, { policy: offerPolicy, action: "change" }, async (tx, { id, version, furthestKm, ...said }) => {
  const before = await tx.take(offerPolicy, "change", id, version);
  if (before.state !== "open") throw new Refusal("CONFLICT", "kernel.stateForbids", { values: { from: before.state, to: "open" }, extensions: { from: before.state, to: "open" } });
  const given = Object.fromEntries(Object.entries(said).filter(([name, value]) => name !== "idempotencyKey" && value != null)) as Partial<Offer>;
  const after = { ...before, ...given, ...(furthestKm === undefined ? {} : { furthestKm }) };
  await requireOffer(tx, before.schoolId, after);
  const { kinds, subjects, stages, halfDays, periodsAWeek, since, until, mostSchools, remark } = after;
  const changed = await tx.change(Offer, before, { kinds, subjects, stages, halfDays, periodsAWeek, since, until, furthestKm: after.furthestKm, mostSchools, remark });
  await tellOffer(tx, await settle(tx, changed), "offer.changed", true);
  return { id };
});

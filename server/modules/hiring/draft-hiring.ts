import { command } from "../../kernel/write";
import { type Alliance, alliancePolicy } from "../alliances";
import { type Region, regionPolicy } from "../schools";
import { Hiring, HiringRound } from "./hiring.entity";
import { DraftHiringInput } from "./hiring.input";
import { hiringPolicy } from "./hiring.policy";
import { gatherSchools, requireAlliancesIn, requireWindows } from "./hiring.rules";
import { tellHiring } from "./tell-hiring";

const FEW_WISHES = 3;

/** Prepares a campaign: by the bureau over any part of its region, by a coordinator inside the own alliance. */
export const draftHiring = command("draftHiring", DraftHiringInput, { policy: hiringPolicy, action: "draft" }, async (tx, { regionId, rounds, title, schoolYear, effectiveOn, ...input }) => {
  await tx.see<Region>(regionPolicy, regionId, "input.regionId");
  const allianceIds = input.allianceIds ?? [];
  for (const id of allianceIds) await tx.see<Alliance>(alliancePolicy, id, "input.allianceIds");
  const only = allianceIds.length === 1 ? allianceIds[0]! : null;
  const draft = { regionId, allianceId: only, title, remark: input.remark ?? "", schoolYear, effectiveOn, mostWishes: input.mostWishes ?? FEW_WISHES, draftedById: tx.me, state: "draft" as const };
  await tx.require(hiringPolicy, "draft", draft as Hiring);
  await requireAlliancesIn(tx, allianceIds, regionId);
  requireWindows(rounds, effectiveOn);
  const hiring = await tx.add(Hiring, draft);
  for (const allianceId of allianceIds) await tx.query("insert into hiring_alliance (hiring_id, alliance_id) values ($1, $2)", [hiring.id, allianceId]);
  for (const [place, { appliesSince, appliesUntil, scoresUntil }] of rounds.entries()) await tx.add(HiringRound, { hiringId: hiring.id, number: place + 1, appliesSince, appliesUntil, scoresUntil });
  await gatherSchools(tx, hiring);
  await tellHiring(tx, hiring, "hiring.drafted");
  return { id: hiring.id };
});

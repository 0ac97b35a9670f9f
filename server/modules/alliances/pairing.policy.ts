import { allOf, notOver, policy, through } from "../../kernel/policy";
import type { Alliance } from "./alliance.entity";
import { alliancePolicy } from "./alliance.policy";
import { goesOn, manages } from "./alliance.rules";
import { Pairing } from "./pairing.entity";

const notEnded = allOf(goesOn<Pairing>("allianceId"), notOver<Pairing>("until"));

export const pairingPolicy = policy(
  "pairing",
  Pairing,
  { see: through<Pairing, Alliance>("allianceId", alliancePolicy), change: manages<Pairing>("allianceId"), end: manages<Pairing>("allianceId") },
  { when: { change: notEnded, end: notEnded } },
);

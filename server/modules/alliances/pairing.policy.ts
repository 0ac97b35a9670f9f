import { allOf, anyOf, isNotSet, ongoing, policy } from "../../kernel/policy";
import { goesOn, manages, seesItsAlliance } from "./alliance.rules";
import { Pairing } from "./pairing.entity";

const notEnded = allOf(goesOn<Pairing>("allianceId"), anyOf(isNotSet<Pairing>("until"), ongoing<Pairing>("since", "until")));

export const pairingPolicy = policy(
  "pairing",
  Pairing,
  { see: seesItsAlliance<Pairing>("allianceId"), change: manages<Pairing>("allianceId"), end: manages<Pairing>("allianceId") },
  { when: { change: notEnded, end: notEnded } },
);

import { anyOf, everyone, holds, is, isNot, policy, through, within } from "../../kernel/policy";
import { Alliance } from "./alliance.entity";
import { AllianceRegion } from "./alliance-region.entity";
import { AllianceRevision } from "./alliance-revision.entity";
import { bureauOf, governs, manages, seesAlliance } from "./alliance.rules";
import { allianceStates } from "./alliance.states";

const living = isNot<Alliance>("state", "concluded");

export const alliancePolicy = policy(
  "alliance",
  Alliance,
  {
    see: seesAlliance,
    change: manages<Alliance>("id"),
    move: governs<Alliance>("id"),
    activate: governs<Alliance>("id"),
    conclude: governs<Alliance>("id"),
    discard: governs<Alliance>("id"),
    /** Without asking the school: its bureau's right. */
    admit: bureauOf<Alliance>("id"),
    askAdmission: manages<Alliance>("id"),
    sendNotice: manages<Alliance>("id"),
    pair: manages<Alliance>("id"),
    plan: manages<Alliance>("id"),
    /** Writes in its circle. */
    post: seesAlliance,
    /** Coordinators, and researchers attached to it. */
    appoint: governs<Alliance>("id"),
  },
  { states: allianceStates, when: { discard: is<Alliance>("state", "draft"), change: living, move: living, admit: living, askAdmission: living, sendNotice: living, pair: living, plan: living, post: is<Alliance>("state", "active"), appoint: living } },
);

/** To which regions an alliance may belong is for the bureaus of those regions. */
export const allianceRegionPolicy = policy("allianceRegion", AllianceRegion, {
  see: everyone,
  govern: anyOf(within("regionId", "bureauRegions"), holds("platform")),
});

export const allianceRevisionPolicy = policy("allianceRevision", AllianceRevision, { see: through("allianceId", alliancePolicy) });

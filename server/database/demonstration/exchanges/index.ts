import type { Offices } from "../appointments";
import { supportedSchoolOf } from "../appointments";
import { leadOf } from "../alliances";
import { FIRST_ZONE } from "../places/huancui";
import { FIRST_ALLIANCE } from "../places/xintian";
import type { PersonRow } from "../rows";
import type { World } from "../world";
import { longStaysOf, shadowingOf } from "./full-time";
import { itinerantsOf } from "./itinerants";
import { appraisalsOf, logsOf } from "./fieldwork";
import { openNeedsOf } from "./needs";
import { offersOf } from "./offers";
import { exchangesOfAccounts } from "./of-accounts";
import { rotationsOf, rotationsOfWeihai } from "./rotations";
import { Stage } from "./stage";
import { mendedBySubjects } from "./weak-school";
import { mentoringOf, outreachOf } from "./visits";

/** Counties whose alliances exchange teachers in the demonstration. */
const COUNTIES = ["431128", "371002"];

/** A term of exchanges, so that it is always in the middle of things. */
export function makeExchanges(world: World, offices: Offices, persons: ReadonlyMap<string, PersonRow>): void {
  const stage = new Stage(world, offices, persons);
  const alliances = world.alliances.filter(({ row, parent, regions }) => row.state === "active" && !parent && COUNTIES.includes(regions[0]!.region.code));
  for (const [name, login, subject] of [[FIRST_ALLIANCE, "teacher", "music"], [FIRST_ZONE, "teacher.weihai", "art"]] as const) {
    const alliance = alliances.find(({ row }) => row.name === name)!;
    exchangesOfAccounts(stage, alliance, persons.get(login)!, subject);
    openNeedsOf(stage, alliance, leadOf(alliance), 2);
    openNeedsOf(stage, alliance, supportedSchoolOf(alliance), 6);
  }
  for (const alliance of alliances) {
    const full = alliance.row.name === FIRST_ALLIANCE || alliance.row.name === FIRST_ZONE;
    itinerantsOf(stage, alliance, full);
    outreachOf(stage, alliance, full);
    mentoringOf(stage, alliance);
    longStaysOf(stage, alliance, full);
    if (alliance.regions[0]!.region.code === "431128") {
      shadowingOf(stage, alliance);
      rotationsOf(stage, alliance);
    }
    if (!full) openNeedsOf(stage, alliance, supportedSchoolOf(alliance), 3);
    offersOf(stage, alliance, full);
  }
  mendedBySubjects(stage);
  rotationsOfWeihai(stage);
  logsOf(stage);
  appraisalsOf(stage);
}

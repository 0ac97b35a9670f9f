import { regionLevels } from "../../../shared/schools";
import { badInput } from "../../kernel/errors";
import type { Region } from "./region.entity";

/** A county lies in a city or a province, never the other way round; only a province lies in nothing. */
export function requireLevelBelow(region: Pick<Region, "level">, parent: Pick<Region, "level"> | null, field: string): void {
  if (parent === null) {
    if (region.level !== "province") throw badInput(field, "schools.rootIsProvince");
  } else if (regionLevels.indexOf(region.level) <= regionLevels.indexOf(parent.level)) throw badInput(field, "schools.levelBelow");
}

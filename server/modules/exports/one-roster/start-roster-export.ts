import { notFound, badInput } from "../../../kernel/errors";
import { entityNamedBy } from "../../../kernel/ids";
import { command } from "../../../kernel/write";
import { Region, regionPolicy, School, schoolPolicy } from "../../schools";
import { orderExport } from "../order-export";
import { ROSTER } from "./format";
import { StartRosterExportInput } from "./roster.input";

/**
 * Orders the people and schools of a school or a region for another system. For whoever answers for all of it: the
 * school's principal, the region's bureau. What another sees of it would be taken there for the whole.
 */
export const startRosterExport = command("startRosterExport", StartRosterExportInput, { personal: "asked of the school or the region that is named", grant: "read" }, async (tx, { scopeId }) => {
  const entity = entityNamedBy(scopeId);
  if (entity !== School && entity !== Region) throw badInput("input.scopeId", "exports.noScope", { field: "scopeId" });
  const [row] = await tx.find<{ id: string; name: string }>(entity as never, "id", scopeId);
  if (!row) throw notFound("input.scopeId");
  if (entity === School) await tx.require(schoolPolicy, "manageStaff", row as School, "input.scopeId");
  else await tx.require(regionPolicy, "askSchools", row as Region, "input.scopeId");
  return orderExport(tx, { list: ROSTER, parentId: scopeId, filter: {}, orderBy: null, format: "oneRoster", title: `OneRoster ${row.name}` });
});

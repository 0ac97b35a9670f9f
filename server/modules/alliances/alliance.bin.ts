import { audit } from "../../kernel/audit";
import { bin } from "../../kernel/bin";
import type { Transaction } from "../../kernel/write";
import { Appointment } from "../identity";
import type { Alliance } from "./alliance.entity";
import { alliancePolicy } from "./alliance.policy";
import { planItemPolicy } from "./plan-item.policy";
import { tellPlanItem } from "./plan-item.rules";
import { tellAlliance } from "./tell-alliance";

/** Its coordinators hold the alliance itself, its bureaus one of its regions. */
async function keepersOf(tx: Transaction, allianceId: string): Promise<string[]> {
  const regions = await tx.query<{ id: string }>("select region_id::text as id from alliance_in_region where alliance_id = $1", [allianceId]);
  return [allianceId, ...regions.map(({ id }) => id)];
}

/** Roles go with a draft and come back with it: that is accounted for as when they are given and taken. */
export async function auditRoles(tx: Transaction, allianceId: string, action: "appointment.began" | "appointment.ended"): Promise<void> {
  for (const { id, personId, role, scopeKind, scopeId, since, until } of await tx.find(Appointment, "scopeId", allianceId)) {
    if (until === null || until > tx.viewer.today) audit(tx, { action, subjectKind: "Appointment", subjectId: id, personId, detail: { role, scopeKind, scopeId, since, until } });
  }
}

/** A draft, with all that was prepared in it. */
export const allianceBin = bin("Alliance", {
  policy: alliancePolicy,
  action: "discard",
  name: ({ name }) => name,
  scopes: (tx, { id }) => keepersOf(tx, id),
  with: [
    "alliance_region where alliance_id = $1",
    "alliance_revision where alliance_id = $1",
    "membership where alliance_id = $1",
    "pairing where alliance_id = $1",
    "plan where alliance_id = $1",
    "plan_item where alliance_id = $1",
    "appointment where scope_kind = 'alliance' and scope_id = $1",
  ],
  restored: async (tx, alliance) => {
    await auditRoles(tx, alliance.id, "appointment.began");
    await tellAlliance(tx, alliance, { kind: "alliance.restored" });
  },
});

export const planItemBin = bin("PlanItem", {
  policy: planItemPolicy,
  action: "remove",
  name: ({ title }) => title,
  scopes: (tx, { allianceId }) => keepersOf(tx, allianceId),
  restored: async (tx, item) => {
    const [alliance] = await tx.find<Alliance>(alliancePolicy.entity, "id", item.allianceId);
    if (alliance) await tellPlanItem(tx, alliance, item, "planItem.restored");
  },
});

import { holds, through } from "../../kernel/policy";
import type { Transaction } from "../../kernel/write";
import { activityScopePolicy } from "../activity";
import { appointmentScope, permission } from "../identity";
import { closing, schoolConcerns } from "../schools";
import { Alliance } from "./alliance.entity";
import { alliancePolicy } from "./alliance.policy";
import { endMembership } from "./end-membership";
import { lockAlliance } from "./hold-alliance";
import { Membership } from "./membership.entity";
import { audienceOfAlliance } from "./tell-alliance";

/** What alliances tell the modules below: a scope of appointments, what may be begun, whom a school's matters concern, what ends with a school. */
appointmentScope("alliance", { policy: alliancePolicy, entity: Alliance, audience: audienceOfAlliance });
activityScopePolicy.also("see", through("scopeId", alliancePolicy));
permission("alliance.create", () => ({ op: "anyOf", of: [holds("platform"), holds("bureauOf")] }) as const);
permission("appoint.COORDINATOR", () => ({ op: "anyOf", of: [holds("platform"), holds("bureauOf")] }) as const);

/** A draft does not hear of its schools: they do not know of it yet. */
schoolConcerns(async (tx, schoolId) => {
  const rows = await tx.query<{ id: string }>(
    `select a.id from membership m join alliance a on a.id = m.alliance_id
     where m.school_id = $1 and m.since <= $2 and (m.until is null or m.until > $2) and a.state <> 'draft'`,
    [schoolId, tx.viewer.today],
  );
  return rows.map(({ id }) => id);
});

const lasting = async (tx: Transaction, schoolId: string, day: string): Promise<Membership[]> =>
  (await tx.find(Membership, "schoolId", schoolId)).filter(({ until }) => until === null || until > day).sort((a, b) => (a.allianceId < b.allianceId ? -1 : 1));

closing({
  standing: async (tx, schoolId, day) => (await lasting(tx, schoolId, day)).length,
  async end(tx, school, day) {
    for (const membership of await lasting(tx, school.id, day)) {
      const alliance = await lockAlliance(tx, membership.allianceId);
      if (alliance) await endMembership(tx, alliance, membership, day);
    }
  },
});

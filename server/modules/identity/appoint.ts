import { scopesOfRole } from "../../../shared/identity";
import { audit } from "../../kernel/audit";
import { badInput, Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { Appointment } from "./appointment.entity";
import { AppointInput } from "./appointment.input";
import { appointmentPolicy } from "./appointment.policy";
import { mostSchoolsOfZone } from "./inspection-zone";
import { seeScope } from "./appointment.scope";
import { personPolicy } from "./person.policy";

/** Gives a person a role over a scope for a time. */
export const appoint = command("appoint", AppointInput, { policy: appointmentPolicy, action: "appoint", grant: "accounts" }, async (tx, input) => {
  const { personId, role, scopeKind } = input;
  const scopeId = input.scopeId ?? null;
  requireFittingScope(input);
  const person = await tx.see(personPolicy, personId, "input.personId");
  const scope = await seeScope(tx, scopeKind, scopeId, "input.scopeId");
  const draft = { personId, role, scopeKind, scopeId, since: input.since ?? tx.viewer.today, until: input.until ?? null, appointedById: tx.me };
  await tx.require(appointmentPolicy, "appoint", draft as Appointment);
  if (scope.closed) throw new Refusal("CONFLICT", scope.closed, { field: "input.scopeId" });
  if (role === "inspector") await requireRoomForSchool(tx, draft);
  const { id } = await tx.add(Appointment, draft);
  tx.tell({
    kind: "appointment.began",
    subjectKind: "Appointment",
    subjectId: id,
    audience: [personId, ...scope.audience],
    payload: { name: person.name, personId, role, scopeKind, scopeId, scope: scope.name, since: draft.since, until: draft.until },
  });
  audit(tx, { action: "appointment.began", subjectKind: "Appointment", subjectId: id, personId, detail: { role, scopeKind, scopeId, since: draft.since, until: draft.until } });
  return { id };
});

function requireFittingScope({ role, scopeKind, scopeId, since, until }: AppointInput): void {
  if (!scopesOfRole[role].includes(scopeKind)) throw badInput("input.scopeKind", "identity.scopeOfRole");
  if (scopeKind === "platform" && scopeId) throw badInput("input.scopeId", "identity.roleHasNoScope");
  if (scopeKind !== "platform" && !scopeId) throw badInput("input.scopeId", "identity.roleNeedsScope");
  if (since && until && until < since) throw badInput("input.until", "identity.periodOrder");
}

/** Each school of an inspection zone is an appointment of its own. */
async function requireRoomForSchool(tx: Transaction, { personId, scopeId, since }: { personId: string; scopeId: string | null; since: string }): Promise<void> {
  // Two bureaus that appoint at the same time would each find room.
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [personId]);
  const held = (await tx.find(Appointment, "personId", personId)).filter(({ role, until }) => role === "inspector" && (until === null || until > tx.viewer.today));
  const max = await mostSchoolsOfZone(tx, scopeId!, since);
  if (held.length >= max) throw new Refusal("CONFLICT", "identity.tooManySchools", { field: "input.personId", values: { max } });
}

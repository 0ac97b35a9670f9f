import { audit } from "../../kernel/audit";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { Appointment } from "./appointment.entity";
import { reachOf } from "./appointment.scope";
import { Person } from "./person.entity";

/** Ends an appointment on a day (one that begins later never will) and tells of it; the caller has made sure that the viewer may. */
export async function endAppointment(tx: Transaction, appointment: Appointment, on: Day): Promise<void> {
  const { id, personId, role, scopeKind, scopeId, since } = appointment;
  const { until } = await tx.change(Appointment, appointment, { until: since > on ? since : on, dismissedById: tx.me });
  const scope = await reachOf(tx, scopeKind, scopeId);
  const [person] = await tx.find(Person, "id", personId);
  tx.tell({
    kind: "appointment.ended",
    subjectKind: "Appointment",
    subjectId: id,
    audience: [personId, ...scope.audience],
    payload: { name: person?.name, personId, role, scopeKind, scopeId, scope: scope.name, since, until },
  });
  audit(tx, { action: "appointment.ended", subjectKind: "Appointment", subjectId: id, personId, detail: { role, scopeKind, scopeId, until } });
}

import { SUBSTITUTE_APPROVAL } from "../../../shared/exchanges";
import { badInput } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import type { Person } from "../identity";
import { approvalKind, askApproval, type Approval } from "../office";
import { arrangeable, lockedExchange, rearrange } from "./arrange";
import { clashesOfPerson } from "./clashes";
import { type Exchange, ExchangeVisit, SlotException } from "./exchange.entity";
import { requireAhead } from "./day-of-slot";
import { requirePost } from "./exchange.rules";
import { noteChange } from "./note-change";
import { clashRefusal } from "./places";
import { tellExchange } from "./tell-exchange";

interface At {
  readonly day: Day;
  readonly starts: string;
  readonly ends: string;
}

/** Whoever stands in comes from the same school, which sends him as it sends the other, and is free then, the way counted. */
export async function requireFit(tx: Transaction, exchange: Exchange, person: Person, at: At): Promise<void> {
  if (person.id === exchange.personId) throw badInput("input.personId", "exchange.sameTeacher");
  await requirePost(tx, person.id, exchange.homeSchoolId, at.day, "input.personId");
  const clashes = await clashesOfPerson(tx, person.id, exchange.hostSchoolId, at);
  if (clashes.length > 0) throw await clashRefusal(tx, exchange, clashes, { field: "input.personId", from: at.day, near: at, personId: person.id });
}

interface Asking {
  readonly subjectKind: "SlotException" | "ExchangeVisit";
  readonly subjectId: string;
  readonly person: Person;
  readonly at: At;
  readonly room: string | null;
  readonly className: string | null;
  readonly reason: string;
}

/** Puts it into the substitute's inbox, where he agrees or declines. */
export async function askSubstitute(tx: Transaction, exchange: Exchange, { subjectKind, subjectId, person, at, room, className, reason }: Asking): Promise<void> {
  await noteChange(tx, exchange, "substituteAsked", { day: at.day, from: { ...at, personId: exchange.personId }, to: { personId: person.id }, reason });
  await tellExchange(tx, exchange, "exchange.substituteAsked", { ...at, substitute: person.name, substituteId: person.id, reason });
  const [names] = await tx.query<{ teacher: string; host: string; home: string }>(
    "select p.name as teacher, g.name as host, h.name as home from person p, school g, school h where p.id = $1 and g.id = $2 and h.id = $3",
    [exchange.personId, exchange.hostSchoolId, exchange.homeSchoolId],
  );
  await askApproval(tx, {
    kind: SUBSTITUTE_APPROVAL, subjectKind, subjectId, allianceId: exchange.allianceId, schoolId: exchange.hostSchoolId, personId: exchange.personId, remark: reason,
    payload: { name: names?.teacher ?? "", person: names?.teacher, personId: exchange.personId, substitute: person.name, substituteId: person.id, home: names?.home, host: names?.host, what: exchange.kind, subject: exchange.subject, ...at, room, className, exchangeId: exchange.id },
    steps: [{ role: "person", scopeId: person.id, name: "substitute" }],
  });
}

/** What the substitute was asked for, and what becomes of it where he agrees or does not. */
async function answered(tx: Transaction, { subjectKind, subjectId }: Approval, state: "standing" | "declined" | "lifted"): Promise<{ exchange: Exchange; at: At; substituteId: string } | undefined> {
  const agrees = state === "standing";
  if (subjectKind === "ExchangeVisit") {
    const [found] = await tx.find(ExchangeVisit, "id", subjectId);
    if (!found) return undefined;
    // Who agrees is refused where the exchange is over by now; who declines is not.
    const exchange = agrees ? await arrangeable(tx, found.exchangeId, true) : await lockedExchange(tx, found.exchangeId);
    const [visit] = await tx.find(ExchangeVisit, "id", subjectId);
    if (!visit || visit.substituteId === null) return undefined;
    if (agrees) requireAhead(tx.viewer, visit.day);
    await tx.change(ExchangeVisit, visit, { substituteId: null, ...(agrees && { personId: visit.substituteId }) });
    return { exchange, substituteId: visit.substituteId, at: { day: visit.day, starts: visit.starts.slice(0, 5), ends: visit.ends.slice(0, 5) } };
  }
  const [found] = await tx.find(SlotException, "id", subjectId);
  if (!found) return undefined;
  const exchange = agrees ? await arrangeable(tx, found.exchangeId, true) : await lockedExchange(tx, found.exchangeId);
  const [exception] = await tx.find(SlotException, "id", subjectId);
  if (!exception || exception.state !== "proposed" || exception.personId === null) return undefined;
  if (agrees) requireAhead(tx.viewer, exception.day);
  await tx.change(SlotException, exception, { state });
  const [slot] = await tx.query<At>("select to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends from exchange_slot where id = $1", [exception.slotId]);
  return { exchange, substituteId: exception.personId, at: { day: exception.day, starts: slot?.starts ?? "", ends: slot?.ends ?? "" } };
}

async function declined(tx: Transaction, approval: Approval, reason: string): Promise<void> {
  const found = await answered(tx, approval, "declined");
  if (!found) return;
  const { exchange, at, substituteId } = found;
  await noteChange(tx, exchange, "substituteDeclined", { day: at.day, from: at, to: { personId: substituteId }, reason });
  await tellExchange(tx, exchange, "exchange.substituteDeclined", { ...at, substituteId, substitute: approval.payload["substitute"], reason });
}

approvalKind(SUBSTITUTE_APPROVAL, {
  async approved(tx, approval) {
    const found = await answered(tx, approval, "standing");
    if (!found) return;
    const { exchange, at, substituteId } = found;
    await rearrange(tx, exchange, at.day, { field: "input.id", near: at, same: true });
    await noteChange(tx, exchange, "substituteAgreed", { day: at.day, from: { ...at, personId: exchange.personId }, to: { personId: substituteId } });
    await tellExchange(tx, exchange, "exchange.substituteAgreed", { ...at, substituteId, substitute: approval.payload["substitute"] });
  },
  rejected: declined,
  async withdrawn(tx, approval) {
    const found = await answered(tx, approval, "lifted");
    if (!found) return;
    const { exchange, at, substituteId } = found;
    await noteChange(tx, exchange, "dayRestored", { day: at.day, from: { personId: substituteId }, to: at });
    await tellExchange(tx, exchange, "exchange.dayRestored", { ...at, substituteId });
  },
});

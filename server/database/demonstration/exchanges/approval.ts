import { approvalSteps, EXCHANGE_APPROVAL, LONG_EXCHANGE_DAYS, type Seat, type SeatCondition } from "../../../../shared/exchanges";
import { APPROVAL_DAYS, type ApprovalStepState, type ApproverRole } from "../../../../shared/office";
import { dayPlus } from "../../../kernel/time";
import type { ExchangeRow, PersonRow } from "../rows";
import { seatOf } from "../seats";
import type { Alliance, School } from "../world";
import { principalOf, type Stage } from "./stage";

/** Whom an exchange touches. */
export interface Parties {
  readonly person: PersonRow;
  readonly home: School;
  readonly host: School;
  readonly alliance: Alliance | null;
  readonly mentees: readonly { readonly person: PersonRow; readonly school: School }[];
  /** It came of an offer of the teacher's own. */
  readonly offered: boolean;
}

export interface Matter extends Parties {
  readonly exchange: ExchangeRow;
  /** What people need to know to decide. */
  readonly facts: object;
  readonly askedBy: PersonRow;
  /** When each step was decided, the first moment that of asking. */
  readonly moments: readonly number[];
  readonly end: { readonly state: "approved" | "withdrawn" } | { readonly state: "waiting" | "rejected"; readonly at: Seat; readonly reason?: string };
}

export interface Step {
  readonly role: ApproverRole;
  readonly scopeId: string;
  readonly scopeName: string;
  readonly name: Seat;
  readonly holder: PersonRow;
}

/** As the server asks them, by the same table. */
export function stepsOf(stage: Stage, { kind, since, until }: Pick<ExchangeRow, "kind" | "since" | "until">, { person, home, host, mentees, alliance, offered }: Parties): Step[] {
  const counties = [...new Set([home, host, ...mentees.map(({ school }) => school)].map(({ county }) => county))];
  const holds: Readonly<Record<SeatCondition, boolean>> = { notOffered: !offered, yearOrMore: until >= dayPlus(since, LONG_EXCHANGE_DAYS), crossesCounties: counties.length > 1 };
  const principal = (school: School, name: Seat): Step => ({ role: "principal", scopeId: school.row.id, scopeName: school.row.name, name, holder: principalOf(school) });
  const seats: Readonly<Record<Seat, () => Step[]>> = {
    teacher: () => [{ role: "person", scopeId: person.id, scopeName: person.name, name: "teacher", holder: person }],
    home: () => [principal(home, "home")],
    host: () => [principal(host, "host")],
    mentees: () => [...new Set(mentees.map(({ school }) => school))].filter((school) => school !== home).map((school) => principal(school, "mentees")),
    coordinator: () => (alliance?.coordinator ? [{ role: "coordinator", scopeId: alliance.row.id, scopeName: alliance.row.name, name: "coordinator", holder: alliance.coordinator }] : []),
    bureau: () => counties.map(({ region }) => ({ role: "bureauOfficer", scopeId: region.id, scopeName: region.name, name: "bureau", holder: stage.offices.officers.get(region.code)?.[0] ?? stage.offices.administrator })),
  };
  return approvalSteps[kind].filter(({ when }) => when === undefined || when.some((condition) => holds[condition])).flatMap(({ seat }) => seats[seat]());
}

/** The approval of an exchange with its steps, and what was told of it. */
export function askFor(stage: Stage, matter: Matter): void {
  const { world } = stage;
  const { exchange, person, home, host, alliance, askedBy, moments, end, facts } = matter;
  const steps = stepsOf(stage, exchange, matter);
  // Up to which step it has come.
  const reached = end.state === "approved" ? steps.length : "at" in end ? steps.findIndex(({ name }) => name === end.at) + 1 : 1;
  const seats = (step: Step): string[] => [seatOf(step.role, step.scopeId), seatOf(step.role, step.scopeId, EXCHANGE_APPROVAL)];
  const momentOf = (number: number): number => moments[Math.min(number, moments.length - 1)]!;
  const now = steps[reached - 1]!;
  const payload = {
    ...facts, name: person.name, person: person.name, personId: person.id, home: home.row.name, homeSchoolId: home.row.id, host: host.row.name, hostSchoolId: host.row.id, what: exchange.kind, subject: exchange.subject,
    purpose: exchange.purpose, since: exchange.since, until: exchange.until, exchangeId: exchange.id, overrideReason: "", askedBy: askedBy.name,
  };
  const over = end.state !== "waiting";
  const dueOn = dayPlus(new Date(momentOf(reached - 1)).toISOString().slice(0, 10), APPROVAL_DAYS);
  const approval = world.add("approval", moments[0]!, {
    kind: EXCHANGE_APPROVAL, subject_kind: "Exchange", subject_id: exchange.id, alliance_id: exchange.alliance_id, school_id: host.row.id, asked_by_id: askedBy.id, person_id: person.id, remark: "", payload,
    state: end.state, step_number: reached, step_count: steps.length, step_id: "", due_on: dueOn, seats: seats(now), concerned: [...new Set(steps.flatMap(seats))],
    ended_at: over ? new Date(momentOf(reached)).toISOString() : null, version: reached + 1,
  });
  for (const [index, step] of steps.entries()) {
    const number = index + 1;
    const state: ApprovalStepState = number < reached ? "approved" : number > reached ? "coming" : end.state;
    const begun = number <= reached;
    const decided = begun && state !== "waiting" && state !== "withdrawn";
    const row = world.add("approval_step", moments[0]!, {
      approval_id: approval.id, number, round: 1, name: step.name, role: step.role, scope_id: step.scopeId, scope_name: step.scopeName, days: APPROVAL_DAYS, state,
      asked_at: begun ? new Date(momentOf(index)).toISOString() : null, due_on: begun ? dayPlus(new Date(momentOf(index)).toISOString().slice(0, 10), APPROVAL_DAYS) : null,
      decided_at: decided ? new Date(momentOf(number)).toISOString() : null, decided_by_id: decided ? step.holder.id : null, decided_by_name: decided ? step.holder.name : null,
      reason: state === "rejected" && "reason" in end ? (end.reason ?? "") : "",
    });
    if (number === reached) approval.step_id = row.id;
  }
  const tell = (what: string, actor: PersonRow, at: number, number: number, more: object = {}): void => {
    const asked = steps[number - 1]!;
    world.happened(at, () => ({
      kind: `approval.${what}`, subjectKind: "Approval", subjectId: approval.id, actorId: actor.id,
      audience: [askedBy.id, person.id, asked.holder.id, ...(alliance?.coordinator ? [alliance.coordinator.id] : [])],
      payload: { ...payload, about: EXCHANGE_APPROVAL, askedById: askedBy.id, approverIds: [asked.holder.id], stepNumber: number, stepCount: steps.length, dueOn, ...more },
    }));
  };
  // What stands is told; of the way there the beginning and the end.
  const first = steps[0]!.holder === askedBy ? Math.min(2, steps.length) : 1;
  tell("asked", askedBy, moments[0]!, first);
  if (end.state === "waiting" && reached > first) tell("passed", steps[reached - 2]!.holder, momentOf(reached - 1), reached);
  if (end.state === "approved" || end.state === "rejected") tell(end.state, now.holder, momentOf(reached), reached, "reason" in end ? { reason: end.reason ?? "" } : {});
  if (end.state === "withdrawn") tell("withdrawn", askedBy, momentOf(1), 1);
}

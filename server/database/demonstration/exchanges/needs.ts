import type { ExchangeKind } from "../../../../shared/exchange-kinds";
import type { NeedPriority } from "../../../../shared/needs";
import type { Subject } from "../../../../shared/schools";
import type { Day } from "../../../kernel/time";
import { withAncestors } from "../audience";
import type { NeedRow } from "../rows";
import { type Alliance, recordedOn, type School } from "../world";
import { deanOf, type Stage } from "./stage";
import { soon, type Term } from "./terms";
import { needReasons } from "./words";

export interface NeedPlan {
  readonly school: School;
  readonly alliance: Alliance;
  readonly kind: ExchangeKind;
  readonly subject: Subject;
  /** Periods a week of itinerants, else persons. */
  readonly wanted: number;
  readonly term: Term;
  readonly askedOn: Day;
  readonly priority?: NeedPriority;
}

/** What a school's dean has asked for. */
export function needFor(stage: Stage, { school, alliance, kind, subject, wanted, term, askedOn, priority = "normal" }: NeedPlan): NeedRow {
  const at = recordedOn(stage.world, askedOn);
  const need = stage.world.add("need", at, {
    school_id: school.row.id, alliance_id: alliance.row.id, kind, subject, stage: school.row.stages[0] ?? null, wanted, filled: 0, since: term.since, until: term.until, priority,
    reason: needReasons[subject] ?? "专任教师不足，请联盟支援。", state: "open", asked_by_id: deanOf(school).id,
  });
  stage.world.happened(at, () => ({
    kind: "need.posted", subjectKind: "Need", subjectId: need.id, actorId: deanOf(school).id, audience: [school.row.id, alliance.row.id, ...withAncestors(school.place)],
    payload: { name: school.row.name, school: school.row.name, schoolId: school.row.id, allianceId: alliance.row.id, what: kind, subject, wanted, since: term.since, until: term.until },
  }));
  return need;
}

const wishes: readonly [subject: Subject, kind: ExchangeKind, wanted: number, priority: NeedPriority, daysAgo: number][] = [
  ["music", "itinerant", 7, "urgent", 2],
  ["english", "support", 1, "high", 5],
  ["science", "itinerant", 4, "normal", 8],
  ["art", "itinerant", 8, "high", 3],
  ["informationTechnology", "itinerant", 4, "normal", 11],
  ["physicalEducation", "outreach", 1, "low", 6],
];

/** What nobody has offered to do yet: of each school without, one after the other. */
export function openNeedsOf(stage: Stage, alliance: Alliance, first: School, count: number): void {
  const { world, terms } = stage;
  const others = stage.schoolsOf(alliance).filter((school) => school !== first && school.row.locality !== "urban");
  for (const [index, [subject, kind, wanted, priority, daysAgo]] of wishes.slice(0, count).entries()) {
    const school = index % 2 === 0 ? first : (others[index % Math.max(1, others.length)] ?? first);
    needFor(stage, { school, alliance, kind, subject, wanted, priority, term: soon(world.today, terms, 7), askedOn: world.ago(daysAgo) });
  }
}

import type { HalfDay, OfferState } from "../../../../shared/needs";
import { type Day, dayPlus } from "../../../kernel/time";
import type { OfferRow } from "../rows";
import { type Alliance, recordedOn, type School, type Staff } from "../world";
import { deanOf, principalOf, type Stage } from "./stage";
import { soon } from "./terms";
import { offerRemarks, scarce } from "./words";

const halfDays: readonly (readonly HalfDay[])[] = [["1pm", "3am", "5am"], ["2am", "2pm", "4am"], ["1am", "3pm"], ["2pm", "4pm", "5pm"], ["1am", "1pm", "4am", "4pm"]];
const states: readonly OfferState[] = ["open", "open", "nominated", "open", "withdrawn", "open", "declined", "open"];

/** Who would go: by himself, or because his school says so and he has not answered yet. Some exchanges came of offers. */
export function offersOf(stage: Stage, alliance: Alliance, full: boolean): void {
  const { world, terms, dice } = stage;
  const town = stage.schoolsOf(alliance).filter(({ row }) => row.locality === "urban");
  const wanted = (member: Staff): boolean => member.post.duty === "teacher" && !stage.away.has(member.person) && (scarce.includes(member.post.subjects[0]!) || ["english", "science", "informationTechnology"].includes(member.post.subjects[0]!));
  const free = dice.some(town.flatMap((school) => school.staff.filter(wanted).map((member) => ({ school, member }))), full ? states.length : 3);
  for (const [index, { school, member }] of free.entries()) {
    offer(stage, alliance, school, member, states[index]!, index, soon(world.today, terms, 7));
    stage.away.add(member.person);
  }
  if (!full) return;
  // Whoever signs in can still offer himself: one offer stands at a time.
  const known = new Set(stage.persons.values());
  for (const told of stage.exchanges.filter(({ row, person, alliance: place }) => place === alliance && row.kind === "itinerant" && row.state === "active" && !known.has(person)).slice(0, 3)) {
    const made = offer(stage, alliance, told.home, { person: told.person, post: told.home.staff.find(({ person }) => person === told.person)!.post }, "matched", 0, told.row, dayPlus(told.row.created_at.slice(0, 10), -3));
    if (made) told.row.offer_id = made.id;
  }
}

const offered = new WeakMap<Stage, Set<string>>();

function offer(stage: Stage, alliance: Alliance, school: School, { person, post }: Staff, state: OfferState, index: number, time: { since: Day; until: Day }, on: Day = stage.world.ago(1 + index * 2)): OfferRow | undefined {
  const known = offered.get(stage) ?? new Set<string>();
  offered.set(stage, known);
  // One stands at a time.
  if (known.has(person.id)) return undefined;
  known.add(person.id);
  const { world, dice } = stage;
  const nominated = state === "nominated" || state === "declined";
  const at = recordedOn(world, on);
  const row = world.add("offer", at, {
    person_id: person.id, school_id: school.row.id, kinds: index % 3 === 1 ? ["itinerant", "support"] : ["itinerant", "outreach"], subjects: [...post.subjects], stages: [...post.stages], half_days: [...halfDays[index % halfDays.length]!],
    periods_a_week: [4, 7, 8, 11][index % 4]!, since: time.since, until: time.until, furthest_km: [15, 30, null, 20][index % 4]!, most_schools: 1 + (index % 2), remark: dice.chance(0.6) ? dice.pick(offerRemarks) : "", state,
    nominated_by_id: nominated ? deanOf(school).id : null, answer: state === "declined" ? "本学期带毕业班，下学期愿意。" : "",
  });
  const agreed = state === "open" || state === "matched";
  world.happened(at, () => ({
    kind: nominated ? "offer.nominated" : "offer.made", subjectKind: "Offer", subjectId: row.id, actorId: nominated ? deanOf(school).id : person.id,
    audience: [person, principalOf(school), deanOf(school), ...(agreed ? [...stage.officersOf(school), ...(alliance.coordinator ? [alliance.coordinator] : [])] : [])].map(({ id }) => id),
    payload: { name: person.name, person: person.name, personId: person.id, school: school.row.name, schoolId: school.row.id, nominatedById: row.nominated_by_id, coordinatorIds: agreed && alliance.coordinator ? [alliance.coordinator.id] : [], since: row.since, until: row.until },
  }));
  return row;
}

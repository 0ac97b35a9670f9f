import type { AllianceActivityKind, PlanItemState } from "../../../shared/alliances";
import { schoolYearOf } from "../../../shared/statistics";
import { type Day, dayPlus } from "../../kernel/time";
import { about, leadOf, membersOf, named } from "./alliances";
import { supportedSchoolOf } from "./appointments";
import type { PlanItemRow, PlanRow } from "./rows";
import { dropReasons, planItems, planSummaries, practices } from "./words/plan-items";
import { type Alliance, type School, type Staff, type World, writtenOn } from "./world";

const ITEMS_A_PLAN = 16;

/** Plans of this school year and the last for every alliance at work, of their last two years for those that are over. */
export function makePlans(world: World): void {
  const current = schoolYearOf(world.today);
  for (const alliance of world.alliances) {
    const { state, ends_on: end } = alliance.row;
    if (alliance.parent || state === "draft") continue;
    if (state === "concluded") for (const year of [schoolYearOf(end!) - 1, schoolYearOf(end!)]) pastPlan(world, alliance, year);
    else {
      pastPlan(world, alliance, current - 1);
      presentPlan(world, alliance, current);
    }
  }
}

function addPlan(world: World, alliance: Alliance, year: number, at: number): PlanRow {
  return world.add("plan", at, { alliance_id: alliance.row.id, year, summary: planSummaries[(world.alliances.indexOf(alliance) + year) % planSummaries.length]! });
}

/** Each practice in turn, so that every plan has items of all five. */
function subjectOf(world: World, alliance: Alliance, number: number, year: number) {
  const practice = practices[number % practices.length]!;
  const choices = planItems[practice];
  const [title, detail] = choices[(Math.floor(number / practices.length) + world.alliances.indexOf(alliance) + year) % choices.length]!;
  return { practice, title, detail };
}

interface Owner {
  school: School;
  member: Staff;
}

/** The first four items belong to those whom the demonstration accounts show: principal, dean and teacher of the lead, and a supported principal. */
function ownerOf(world: World, alliance: Alliance, number: number, day: Day): Owner {
  const lead = leadOf(alliance);
  const supported = supportedSchoolOf(alliance);
  const dean = (school: School) => school.staff.find(({ post }) => post.duty === "dean")!;
  const teacher = (school: School) => school.staff.find(({ post }) => post.duty === "teacher") ?? dean(school);
  if (number === 0) return { school: lead, member: lead.staff[0]! };
  if (number === 1) return { school: supported, member: supported.staff[0]! };
  if (number === 2) return { school: lead, member: teacher(lead) };
  if (number === 3) return { school: lead, member: dean(lead) };
  const school = world.dice.pick(membersOf(alliance, day));
  return { school, member: world.dice.pick([school.staff[0]!, school.staff[1]!, dean(school), teacher(school)]) };
}

function pastPlan(world: World, alliance: Alliance, year: number): void {
  const { dice } = world;
  const written = writtenOn(world, `${year}-08-${dice.between(20, 30)}`);
  const plan = addPlan(world, alliance, year, written);
  for (let number = 0; number < ITEMS_A_PLAN; number += 1) {
    const { practice, title, detail } = subjectOf(world, alliance, number, year);
    const { school, member } = ownerOf(world, alliance, number, `${year}-09-01`);
    const due = dayPlus(`${year}-09-20`, dice.between(0, 290));
    const isDropped = number % 7 === 6;
    const doneOn = earlier(dayPlus(due, dice.between(-12, 9)), dayPlus(`${year + 1}-08-31`, 0));
    world.add("plan_item", written, {
      plan_id: plan.id,
      alliance_id: alliance.row.id,
      practice,
      title,
      detail: isDropped ? `${detail}${dice.pick(dropReasons)}` : detail,
      owner_id: member.person.id,
      school_id: school.row.id,
      due_on: due,
      state: isDropped ? "dropped" : "done",
      done_on: isDropped ? null : earlier(doneOn, world.ago(1)),
      version: 3,
    });
  }
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The plan was made when the feeds begin; since then its items have come along as far as their due dates let expect. */
function presentPlan(world: World, alliance: Alliance, year: number): void {
  const { dice } = world;
  const made = world.ago(dice.between(50, 58));
  const at = world.during(made);
  const plan = addPlan(world, alliance, year, at);
  world.happened(at, () => ({ ...about(alliance, "plan.made"), subjectKind: "Plan", subjectId: plan.id, payload: { ...named(alliance), year } }));
  for (let number = 0; number < ITEMS_A_PLAN; number += 1) {
    const { practice, title, detail } = subjectOf(world, alliance, number, year);
    const owner = ownerOf(world, alliance, number, made);
    const dueIn = number < 4 ? dice.between(-4, 14) : dice.chance(0.45) ? dice.between(-42, 0) : dice.between(1, 190);
    const due = dayPlus(world.today, dueIn);
    const state = stateFor(world, dueIn, number);
    const item = world.add("plan_item", at + (number + 1) * 40_000, {
      plan_id: plan.id,
      alliance_id: alliance.row.id,
      practice,
      title,
      detail: state === "dropped" ? `${detail}${dice.pick(dropReasons)}` : detail,
      owner_id: owner.member.person.id,
      school_id: owner.school.row.id,
      due_on: due,
      state,
      done_on: state === "done" ? later(dayPlus(made, 3), earlier(dayPlus(due, dice.between(-8, 4)), world.ago(dice.between(0, 3)))) : null,
      version: 1,
    });
    tellItem(world, alliance, owner, item, made);
  }
}

function stateFor(world: World, dueIn: number, number: number): PlanItemState {
  const { dice } = world;
  if (dueIn < 0) return number >= 4 && dice.chance(0.08) ? "dropped" : dice.chance(0.82) ? "done" : "underWay";
  if (dueIn <= 30) return dice.chance(0.62) ? "underWay" : dice.chance(0.2) ? "done" : "planned";
  return dice.chance(0.25) ? "underWay" : "planned";
}

/** Added, perhaps put off, begun, and done or dropped, in this order and within the time that has passed. */
function tellItem(world: World, alliance: Alliance, { school, member }: Owner, item: PlanItemRow, made: Day): void {
  const { dice } = world;
  const tell = (kind: AllianceActivityKind, at: number, actorId: string | null, more: Record<string, unknown> = {}) =>
    world.happened(at, () => {
      const telling = about(alliance, kind, school);
      return {
        ...telling,
        actorId: actorId ?? telling.actorId,
        subjectKind: "PlanItem",
        subjectId: item.id,
        audience: [...telling.audience, member.person.id],
        payload: { ...named(alliance), name: item.title, title: item.title, practice: item.practice, planId: item.plan_id, owner: member.person.name, ownerId: member.person.id, school: school.row.name, schoolId: school.row.id, dueOn: item.due_on, ...more },
      };
    });
  tell("planItem.added", Date.parse(item.created_at), null);
  const isOver = item.state === "done" || item.state === "dropped";
  const last = item.done_on ?? world.ago(dice.between(0, 6));
  const between = (share: number): Day => dayPlus(made, Math.max(1, Math.floor(((Date.parse(last) - Date.parse(made)) / 86_400_000) * share)));
  if (dice.chance(0.3)) {
    item.version += 1;
    tell("planItem.changed", world.during(between(0.2)), null, { changed: ["dueOn"], from: dayPlus(item.due_on!, -dice.between(7, 20)), to: item.due_on });
  }
  if (item.state === "planned") return;
  if (item.state !== "dropped") {
    item.version += 1;
    tell("planItem.started", world.during(between(item.state === "done" ? 0.5 : 0.8)), member.person.id, { from: "planned", to: "underWay" });
  }
  if (!isOver) return;
  item.version += 1;
  const from = item.state === "done" ? "underWay" : "planned";
  tell(item.state === "done" ? "planItem.done" : "planItem.dropped", world.during(last), item.state === "done" ? member.person.id : null, { from, to: item.state });
}

import { shapeOf } from "../../../../shared/exchange-kinds";
import type { ExchangeState } from "../../../../shared/exchanges";
import { type AppraisalGrade, POSITION_DECIMALS } from "../../../../shared/fieldwork";
import { idOfCode } from "../../../kernel/ids";
import { type Day, dayPlus, DEFAULT_ZONE, today } from "../../../kernel/time";
import type { ExchangeSlotRow, ExchangeVisitRow, TeachingLogRow } from "../rows";
import { tableCode } from "../rows";
import { deanOf, principalOf, type Stage } from "./stage";
import { weekdaysAround, weekdayOf } from "./terms";
import { isSchoolDay, later } from "./days";
import { appraisalBodies, logSummaries, logTopics, otherTopics, returnReasons } from "./words";

const HAPPENED: readonly ExchangeState[] = ["active", "completed", "appraised", "endedEarly"];
/** Feeds tell of the logs of so many days; older ones are only read. */
const TOLD_DAYS = 6;
/** Days within which a log is to be written, and within which most are signed. */
const DUE_DAYS = 2;
const SIGNED_WITHIN = 5;
const WAITING_DAYS = 4.5;
const ANSWER_DAYS = 15;
const DAY_MS = 86_400_000;

type Told = Stage["exchanges"][number];
type Place = { readonly slot: ExchangeSlotRow; readonly visit?: undefined } | { readonly visit: ExchangeVisitRow; readonly slot?: undefined };

/** What teachers wrote of the places where they have been: most of it signed, of the last days some not yet, and some not even written. */
export function logsOf(stage: Stage): void {
  const { world, terms, persons } = stage;
  const slots = Map.groupBy(world.rows.exchange_slot, ({ exchange_id }) => exchange_id);
  const visits = Map.groupBy(world.rows.exchange_visit, ({ exchange_id }) => exchange_id);
  for (const told of stage.exchanges) {
    const { row } = told;
    if (shapeOf[row.kind] === "fullTime" || !HAPPENED.includes(row.state)) continue;
    for (const slot of slots.get(row.id) ?? []) {
      for (let day = later(slot.since, terms.before.since); day < slot.until && day <= world.today; day = dayPlus(day, 1)) {
        if (weekdayOf(day) === slot.weekday && isSchoolDay(day, terms)) write(stage, told, { slot }, day, persons);
      }
    }
    for (const visit of visits.get(row.id) ?? []) if (visit.state === "planned" && visit.day >= terms.before.since) write(stage, told, { visit }, visit.day, persons);
  }
}

function write(stage: Stage, told: Told, place: Place, day: Day, persons: Stage["persons"]): void {
  const { world, dice } = stage;
  const { row, person, home, host } = told;
  const { starts, ends, room, class_name, periods } = place.slot ?? place.visit;
  const over = Date.parse(`${day}T${ends}:00+08:00`);
  const age = (world.now - over) / DAY_MS;
  const known = [...persons.values()];
  const mine = known.includes(person);
  // A dean who signs in finds those of the last days waiting for him.
  const waiting = known.includes(deanOf(host)) && age < WAITING_DAYS;
  // What the account has still to write is its last place, and a day of the week before; of others, one now and then was forgotten.
  const forgotten = mine ? age < 1.6 || missed(world.today, day) : !waiting && dice.chance(age < 3 ? 0.35 : 0.03);
  const late = !mine && dice.chance(0.06);
  const written = Math.max(over + (late ? (DUE_DAYS + 1) * DAY_MS : 0) + dice.between(10, 300) * 60_000, over);
  if (age < 0 || forgotten || written >= world.now) return;
  const returned = mine ? age > 6 && age < 8 : false;
  const signedAt = inOfficeHours(written, dice.between(2, 40));
  const signed = !returned && !waiting && signedAt < world.now && (age > SIGNED_WITHIN ? dice.chance(0.96) : dice.chance(0.3));
  const topics = logTopics[row.subject ?? "chinese"] ?? otherTopics;
  const signer = deanOf(host);
  const log = world.add("teaching_log", written, {
    exchange_id: row.id, slot_id: place.slot?.id ?? null, visit_id: place.visit?.id ?? null, day, person_id: person.id, school_id: host.row.id, home_school_id: home.row.id, alliance_id: row.alliance_id,
    starts, ends, began: starts, ended: ends, room, class_name, topic: place.visit?.topic ? place.visit.topic : dice.pick(topics), summary: dice.chance(0.7) ? dice.pick(logSummaries) : "", pupils: periods * dice.between(24, 40),
    latitude: near(host.row.latitude), longitude: near(host.row.longitude),
    state: signed ? "signed" : returned ? "returned" : "written", written_at: new Date(written).toISOString(), late,
    signed_by_id: signed ? signer.id : null, signed_by_name: signed ? signer.name : null, signed_at: signed ? new Date(signedAt).toISOString() : null, remark: "",
    return_reason: returned ? returnReasons[0]! : "", returned_at: returned ? new Date(written + 3_600_000).toISOString() : null,
    client_id: idOfCode(tableCode.teaching_log, written, dice.bytes(8)), version: signed || returned ? 2 : 1,
  });
  if (age > TOLD_DAYS) return;
  tell(stage, told, log, "teachingLog.written", person.id, written);
  if (signed) tell(stage, told, log, "teachingLog.signed", signer.id, signedAt);
}

/** On the next day or the one after, while a school is at work. */
function inOfficeHours(written: number, number: number): number {
  const midnight = Date.parse(`${today(DEFAULT_ZONE, written)}T00:00:00+08:00`);
  return midnight + (1 + (number % 2)) * DAY_MS + (8 * 60 + number * 13) * 60_000;
}

/** The weekday on which the account is out next, a week ago or so: of a week whose every lesson is over. */
function missed(today: Day, day: Day): boolean {
  const monday = dayPlus(today, 1 - weekdayOf(today));
  return day < monday && day >= dayPlus(monday, -7) && weekdayOf(day) === weekdaysAround(today)[1];
}

const near = (degrees: number | null): number | null => (degrees === null ? null : Number(degrees.toFixed(POSITION_DECIMALS)));

function tell(stage: Stage, { row, person, home, host }: Told, { id, day }: TeachingLogRow, kind: string, actorId: string, at: number): void {
  stage.world.happened(at, () => ({
    kind, subjectKind: "TeachingLog", subjectId: id, actorId, audience: [person.id, ...[home, host].flatMap((school) => [principalOf(school).id, deanOf(school).id])],
    payload: { name: person.name, person: person.name, personId: person.id, host: host.row.name, schoolId: host.row.id, exchangeId: row.id, day },
  }));
}

const grades: readonly AppraisalGrade[] = ["excellent", "competent", "competent", "excellent", "basic"];

/** The host's judgement of what is over. Some answered; some may still. */
export function appraisalsOf(stage: Stage): void {
  const { world, dice } = stage;
  const logs = Map.groupBy(world.rows.teaching_log, ({ exchange_id }) => exchange_id);
  for (const [index, { row, person, home, host, alliance }] of stage.exchanges.filter((told) => told.row.state === "appraised").entries()) {
    const own = logs.get(row.id) ?? [];
    const weekly = own.length > 0;
    const planned = weekly ? own.length + (index % 3) : 0;
    const on = later(dayPlus(row.until, 6), dayPlus(row.until, 1));
    const at = Math.min(world.during(on > world.today ? world.today : on), world.now - 60_000);
    const points = (): number => dice.between(78, 98);
    const answered = index % 4 === 0;
    const appraisal = world.add("appraisal", at, {
      exchange_id: row.id, person_id: person.id, home_school_id: home.row.id, host_school_id: host.row.id, alliance_id: row.alliance_id, grade: grades[index % grades.length]!,
      attendance: planned > 0 ? Math.round((100 * own.length) / planned) : null, teaching: points(), cooperation: points(), effect: points(), morality: points(),
      planned, logged: own.length, signed: own.filter(({ state }) => state === "signed").length, late: own.filter(({ late }) => late).length, body: appraisalBodies[index % appraisalBodies.length]!,
      appraised_by_id: principalOf(host).id, appraised_by_name: principalOf(host).name, answer_until: dayPlus(on, ANSWER_DAYS), answer: answered ? "谢谢各位同事一学期的帮助，结对的班级我会继续联系。" : null,
      answered_at: answered ? new Date(Math.min(at + DAY_MS, world.now - 30_000)).toISOString() : null,
    });
    world.happened(at, () => ({
      kind: "appraisal.given", subjectKind: "Appraisal", subjectId: appraisal.id, actorId: principalOf(host).id,
      audience: [person, ...[home, host].flatMap((school) => [principalOf(school), deanOf(school), ...stage.officersOf(school)]), ...(alliance?.coordinator ? [alliance.coordinator] : [])].map(({ id }) => id),
      payload: { name: person.name, person: person.name, personId: person.id, host: host.row.name, schoolId: host.row.id, exchangeId: row.id, answerUntil: appraisal.answer_until },
    }));
  }
}

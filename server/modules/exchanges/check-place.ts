import { badInput, notFound } from "../../kernel/errors";
import { dayPlus, type Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { lookup, rowBy, validInput } from "../../kernel/write";
import { Person, personPolicy } from "../identity";
import { roomFor, weigh, type Candidate, type Lifted } from "./candidates";
import { CheckPlaceInput, PlacesFreeInput } from "./check-place.input";
import type { Exchange } from "./exchange.entity";
import { limitsOf, type Thought } from "./exchange.limits";
import { exchangePolicy } from "./exchange.policy";
import { liftExchange, liftSlot, liftVisit, type Lift } from "./lift";
import type { PlaceCheck } from "./place-check.type";

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** What a command would answer that puts something at a place, without doing it: by the statement by which the command asks. */
export async function checkPlace(query: Query, viewer: Viewer, given: CheckPlaceInput): Promise<PlaceCheck> {
  const input = validInput(CheckPlaceInput, given);
  const lift = await liftOf({ query, viewer }, input);
  const lifted = await withPerson(query, viewer, lift.lifted, input.personId);
  const { starts, ends, room, weekday } = { ...lift.now, ...present({ starts: input.starts, ends: input.ends, room: input.room, weekday: input.weekday }) };
  const day = input.toDay ?? lift.now.day;
  if (lift.now.weekday === null && day === null) return whole(query, viewer, lifted);
  if (starts === "" || ends === "") throw badInput(starts === "" ? "input.starts" : "input.ends", "input.empty", { field: "starts" });
  if (ends <= starts) throw badInput("input.ends", "exchange.times");
  if (lift.now.weekday === null) requireAhead(lifted, viewer, day);
  const candidate: Candidate = lift.now.weekday === null ? { weekday: null, day, starts, ends, room } : { weekday, day: null, starts, ends, room };
  const from = day === null ? lifted.from : earlier(lifted.from, day);
  const [weighed] = await weigh(query, viewer, { ...lifted, from }, [candidate]);
  const clashes = weighed?.clashes ?? [];
  const limits = await withinLimits(query, viewer, lifted.exchange, thoughtOf(lifted, candidate));
  const free = clashes.length === 0;
  return { ...limits, ok: free && limits.ok, weekday: candidate.weekday, day: weighed?.day ?? null, starts, ends, days: weighed?.days ?? 0, clashes, free: free ? [] : await roomFor(query, viewer, around(lifted, day), candidate) };
}

/** What the limits of the week say to it; a draft is asked when it is proposed. */
async function withinLimits(query: Query, viewer: Viewer, exchange: Exchange, thought: Thought | undefined, proposing = false): Promise<Pick<PlaceCheck, "ok" | "hours" | "wishes">> {
  if (exchange.state === "draft" && !proposing) return { ok: true, hours: null, wishes: [] };
  const { hours, wishes } = await limitsOf(query, exchange, thought);
  const may = wishes.length === 0 || (await exchangePolicy.check("override", exchange, viewer, lookup(query)));
  // A reason that was given once counts on.
  return { ok: hours === null && may, hours, wishes: may && exchange.overrideReason !== "" ? [] : wishes };
}

/** A single day that is otherwise does not change the week. */
function thoughtOf({ slotId, slotDay, visitId, since }: Lifted, { weekday, day }: Candidate): Thought | undefined {
  if (slotId !== null) return slotDay === null && weekday !== null ? { slotId, from: since, weekday } : undefined;
  return day === null ? undefined : { visitId, day };
}

const present = <Values extends object>(values: Values): { [Key in keyof Values]-?: NonNullable<Values[Key]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as never;

function liftOf(asking: { query: Query; viewer: Viewer }, { slotId, visitId, exchangeId, from, day }: CheckPlaceInput): Promise<Lift> {
  if ([slotId, visitId, exchangeId].filter((id) => id != null).length !== 1) throw badInput("input.slotId", "exchange.nameOne");
  if (slotId != null) return liftSlot(asking, slotId, { from, day });
  if (visitId != null) return liftVisit(asking, visitId);
  return liftExchange(asking, exchangeId ?? "");
}

/** Somebody else is to come: whom the viewer may not see is as good as not there. */
async function withPerson(query: Query, viewer: Viewer, lifted: Lifted, personId: string | null | undefined): Promise<Lifted> {
  if (personId == null) return lifted;
  const person = await rowBy(query, Person, "id", personId);
  if (!person || !(await personPolicy.check("see", person, viewer, lookup(query)))) throw notFound("input.personId");
  return { ...lifted, personIds: lifted.personIds.map((id) => (id === lifted.exchange.personId ? personId : id)) };
}

/** A day that is to come, within the exchange. */
function requireAhead({ exchange }: Lifted, viewer: Viewer, day: Day | null): void {
  if (day === null || day < exchange.since || day >= exchange.until) throw badInput("input.toDay", "exchange.visitOutside", { since: exchange.since });
  if (day < viewer.today) throw badInput("input.toDay", "exchange.past");
}

/** The exchange as it is: what would be answered if it were proposed. */
async function whole(query: Query, viewer: Viewer, lifted: Lifted): Promise<PlaceCheck> {
  const nowhere: Candidate = { weekday: 0, day: null, starts: "00:00", ends: "00:01", room: null };
  const [weighed] = await weigh(query, viewer, lifted, [nowhere]);
  const clashes = weighed?.clashes ?? [];
  const limits = await withinLimits(query, viewer, lifted.exchange, undefined, true);
  const free = clashes.length === 0;
  return { ...limits, ok: free && limits.ok, weekday: null, day: null, starts: null, ends: null, days: 0, clashes, free: free ? [] : await roomFor(query, viewer, lifted, { ...nowhere, weekday: 1, starts: "08:00" }) };
}

/** Of a single day, the week in which it lies. */
function around(lifted: Lifted, day: Day | null): Lifted {
  if (day === null) return lifted;
  const { monday, next } = weekOf(day);
  return { ...lifted, since: monday, until: next };
}

function weekOf(day: Day): { monday: Day; next: Day } {
  const monday = dayPlus(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  return { monday, next: dayPlus(monday, 7) };
}

const BELLS = `select to_char(p.starts, 'HH24:MI') as starts from bell_schedule b join bell_period p on p.bell_schedule_id = b.id
where b.school_id = $1 and b.since <= $2 and (b.until is null or b.until > $2) order by p.starts`;

/** Each day of a week, at the same hour and at each bell of the school: whether what was lifted could go there. All of them in one statement. */
export async function placesFree(query: Query, viewer: Viewer, given: PlacesFreeInput): Promise<PlaceCheck[]> {
  const { slotId, visitId, week, day } = validInput(PlacesFreeInput, given);
  const { monday, next } = weekOf(week);
  const asking = { query, viewer };
  if ((slotId == null) === (visitId == null)) throw badInput("input.slotId", "exchange.nameOne");
  const lift = slotId == null ? await liftVisit(asking, visitId ?? "") : await liftSlot(asking, slotId, { day, from: null });
  const weekly = lift.now.weekday !== null;
  const { lifted, now, minutes } = lift;
  const since = weekly && monday > lifted.since ? monday : lifted.since;
  if (since >= lifted.until) return [];
  const bells = (await query<{ starts: string }>(BELLS, [lifted.schoolId, monday])).map(({ starts }) => starts);
  const hours = [...new Set([now.starts, ...bells])].filter((starts) => minutesOf(starts) + minutes < 24 * 60);
  const days = weekly ? [1, 2, 3, 4, 5, 6, 7] : Array.from({ length: 7 }, (_, i) => dayPlus(monday, i)).filter((one) => one >= viewer.today && one >= lifted.exchange.since && one < lifted.exchange.until && one < next);
  const candidates = days.flatMap((one) =>
    hours.map((starts): Candidate => ({ weekday: typeof one === "number" ? one : null, day: typeof one === "string" ? one : null, starts, ends: clock(minutesOf(starts) + minutes), room: now.room })),
  );
  const weighed = await weigh(query, viewer, { ...lifted, since, from: weekly ? since : earlier(lifted.from, monday) }, candidates);
  return weighed.map(({ place, clashes, ...rest }) => {
    const { weekday, starts, ends } = candidates[place]!;
    return { ok: clashes.length === 0, weekday, starts, ends, ...rest, clashes, wishes: [], hours: null, free: [] };
  });
}

import type { ExchangeState, Seat } from "../../../../shared/exchanges";
import type { Subject } from "../../../../shared/schools";
import { type Day, dayPlus } from "../../../kernel/time";
import type { Alliance, School, Staff } from "../world";
import { addExchange, type ExchangePlan, stateOn } from "./add-exchange";
import { earlier } from "./days";
import { needFor } from "./needs";
import { deanOf, type Stage } from "./stage";
import { soon, type Term } from "./terms";
import { cancellations, classNames, endings, itinerantPurposes, rejections, rooms, scarce } from "./words";

/** How an itinerant's story goes: in which state it stands, and who is asked at the moment. */
interface Chapter {
  readonly state: "now" | ExchangeState;
  /** The step at which it waits or was refused. */
  readonly at?: Seat;
  readonly daysAgo?: number;
}

const NOW: Chapter = { state: "now" };
/** The two alliances of the accounts have everything that can happen. */
const whole: readonly Chapter[] = [
  NOW, { state: "proposed", at: "coordinator", daysAgo: 4 }, NOW, { state: "appraised" }, NOW, { state: "endedEarly" }, { state: "approved", daysAgo: 8 }, NOW, { state: "completed" }, NOW, { state: "proposed", at: "host", daysAgo: 5 }, NOW,
  { state: "proposed", at: "home", daysAgo: 2 }, NOW, { state: "proposed", at: "coordinator", daysAgo: 9 }, { state: "appraised" }, NOW,
];
/** What takes no place: of teachers who may be under way otherwise. */
const besides: readonly Chapter[] = [
  { state: "draft", daysAgo: 1 }, { state: "rejected", at: "host", daysAgo: 16 }, { state: "cancelled", daysAgo: 21 }, { state: "withdrawn", daysAgo: 12 },
];
const short: readonly Chapter[] = [NOW, NOW, { state: "proposed", at: "host", daysAgo: 3 }, { state: "completed" }, NOW];

/** Teachers of music, art and sports who go from the town's schools to those that have none, for a term, on fixed half days. */
export function itinerantsOf(stage: Stage, alliance: Alliance, full: boolean): void {
  const schools = stage.schoolsOf(alliance);
  const homes = schools.filter(({ row }) => row.locality === "urban");
  const hosts = schools.filter(({ row }) => row.locality !== "urban").toSorted((a, b) => a.weight - b.weight);
  // A zone inside the city has no villages: there the small schools are helped by the large.
  const receiving = hosts.length > 0 ? hosts : homes.slice(1).toReversed();
  if (receiving.length < 2) return;
  const senders = candidates(stage, hosts.length > 0 ? homes : homes.slice(0, Math.max(1, homes.length - 2)));
  const tell = (chapter: Chapter, place: number, sender: Pair | undefined): void => {
    const host = receiving.filter((school) => school !== sender?.home)[place % (receiving.length - 1)];
    if (sender && host) tellChapter(stage, alliance, chapter, place, { ...sender, host });
  };
  for (const [place, chapter] of (full ? whole : short).entries()) tell(chapter, place, senders[place]);
  if (full) for (const [place, chapter] of besides.entries()) tell(chapter, place, senders[(place * 3) % Math.max(1, senders.length)]);
}

interface Pair {
  readonly member: Staff;
  readonly home: School;
  readonly subject: Subject;
}

/** The schools in turn, so that no single one gives all its teachers. */
function candidates(stage: Stage, homes: readonly School[]): Pair[] {
  const from = homes.map((home) =>
    home.staff.flatMap((member): Pair[] => {
      const subject = member.post.subjects[0]!;
      const stays = member.post.duty === "teacher" && scarce.includes(subject) && member.post.since < stage.terms.before.since && !stage.away.has(member.person);
      return stays ? [{ member, home, subject }] : [];
    }),
  );
  const most = Math.max(0, ...from.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => from.flatMap((some) => some.slice(turn, turn + 1))).flat();
}

function tellChapter(stage: Stage, alliance: Alliance, chapter: Chapter, place: number, { member, home, host, subject }: Pair & { host: School }): void {
  const { world, terms } = stage;
  const slots = slotsFor(place, subject);
  const base = { kind: "itinerant", alliance, member, home, host, subject, purpose: itinerantPurposes[subject] ?? "", slots } as const;
  const plan = (term: Term, state: ExchangeState, askedOn: Day, more: Partial<ExchangePlan> = {}): void => {
    const periods = slots.reduce((sum, { half }) => sum + (half === "morning" ? 4 : 3), 0);
    const need = place % 2 === 0 && state !== "rejected" ? needFor(stage, { school: host, alliance, kind: "itinerant", subject, wanted: periods, term, askedOn: dayPlus(askedOn, -6) }) : undefined;
    addExchange(stage, { ...base, ...term, state, askedOn, ...(need ? { need } : {}), ...more });
  };
  const { state, at, daysAgo = 0 } = chapter;
  const agreedBefore = earlier(dayPlus(terms.present.since, -14), world.ago(9));
  if (state === "now") return plan(terms.present, stateOn(world.today, terms.present), agreedBefore);
  if (state === "completed" || state === "appraised") return plan(terms.before, state, dayPlus(terms.before.since, -15));
  if (state === "endedEarly") {
    const until = world.ago(12);
    if (until <= dayPlus(terms.present.since, 7)) return;
    return plan({ since: terms.present.since, until }, state, agreedBefore, { reason: endings[place % endings.length]! });
  }
  const reason = state === "rejected" ? rejections[place % rejections.length]! : state === "cancelled" ? cancellations[0]! : undefined;
  // What the coordinator is to decide was asked for by the school that needs it: nobody decides what he asked himself.
  const askedBy = at === undefined || state === "rejected" ? undefined : deanOf(at === "host" ? home : host);
  plan(soon(world.today, terms, 10 + (place % 3) * 7), state, world.ago(daysAgo), { ...(at === undefined ? {} : { at }), ...(reason === undefined ? {} : { reason }), ...(askedBy === undefined ? {} : { askedBy }) });
}

/** Two half days a week, not on two days running. */
function slotsFor(place: number, subject: Subject) {
  const weekday = (place % 5) + 1;
  const room = rooms[subject];
  return [
    { weekday, half: "morning", ...(room ? { room } : {}), className: classNames[place % classNames.length]! },
    { weekday: ((weekday + 1) % 5) + 1, half: place % 3 === 0 ? "morning" : "afternoon", ...(room ? { room } : {}), className: classNames[(place + 1) % classNames.length]! },
  ] as const;
}

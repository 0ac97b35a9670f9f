import { ExchangeKind, shapeOf } from "../../../shared/exchange-kinds";
import type { Language } from "../../kernel/messages";
import { quote } from "../../kernel/policy";
import { agendaSource, type EventWords, type Wording } from "../agenda";
import { kindWords } from "../needs";
import { subjectWords } from "../schools";
import { exchangePolicy } from "./exchange.policy";

/*
 * What calendars show of exchanges: each day of a weekly place, each visit, and a full-time exchange as one event of
 * many days. A draft has none. Proposals hold their time already, so they are there, as tentative.
 */

const FULL_TIME = Object.values(ExchangeKind).filter((kind) => shapeOf[kind] === "fullTime").map(quote).join(", ");
const NOT_HELD = "e.state in ('rejected', 'withdrawn', 'cancelled')";
const status = (off: string): string => `case when ${off} then 'cancelled' when e.state = 'proposed' then 'tentative' else 'confirmed' end`;
/** Whoever goes in another's place, and each mentee, has an event of his own: of a stand-in it is called off for the one and new for the other. */
const standIn = (person: string): string => `case when ${person} = e.person_id then '' else '-' || ${person} end`;

/** What the words are made of, and where it is. Parts that a shape has not are left out. */
const content = (school: string, more = ""): string => `jsonb_strip_nulls(jsonb_build_object('kind', e.kind, 'subject', e.subject, 'person', p.name, 'teacher', case when p.id <> e.person_id then t.name end, 'home', h.name, 'purpose', nullif(e.purpose, ''),
    'place', ${school}.name, 'address', ${school}.address, 'latitude', ${school}.latitude, 'longitude', ${school}.longitude${more}))`;
const names = (person: string, school: string): string => `join person p on p.id = ${person} and p.removed_at is null join person t on t.id = e.person_id join school h on h.id = e.home_school_id join school s on s.id = ${school}`;

/** A day that was moved is still that day of its place: wherever it went, it is called by the day on which it was planned. */
const EVENTS = `
select e.id as subject_id, o.person_id, 'slot-' || o.slot_id || '-' || d.day || ${standIn("o.person_id")} as key, 'week ' || to_char(d.day, 'IYYY-IW') as strand,
  ${status(NOT_HELD)} as status, lower(o.during) as starts, upper(o.during) as ends, false as whole, array[e.home_school_id, o.school_id] as school_ids, e.alliance_id,
  ${content("s", ", 'room', o.room, 'className', l.class_name, 'periods', l.periods")} as content
from exchange e join occupation o on o.exchange_id = e.id join exchange_slot l on l.id = o.slot_id
cross join lateral (select coalesce((select x.day from slot_exception x where x.slot_id = o.slot_id and x.kind = 'moved' and x.state = 'standing' and x.to_day = o.day
  and lower(o.during) = (x.to_day + x.to_starts) at time zone 'Asia/Shanghai' limit 1), o.day) as day) d ${names("o.person_id", "o.school_id")}
where e.id = any($1) and e.state <> 'draft'
union all
select e.id, w.person_id, 'visit-' || v.id || ${standIn("w.person_id")}, 'visits',
  ${status(`v.state = 'cancelled' or ${NOT_HELD}`)}, (v.day + v.starts) at time zone 'Asia/Shanghai', (v.day + v.ends) at time zone 'Asia/Shanghai', false, array_remove(array[e.home_school_id, v.school_id, w.school_id], null), e.alliance_id,
  ${content("s", ", 'room', v.room, 'className', v.class_name, 'periods', v.periods, 'topic', nullif(v.topic, '')")}
from exchange e join exchange_visit v on v.exchange_id = e.id
cross join lateral (select v.person_id, null::uuid as school_id union all select m.person_id, m.school_id from exchange_mentee m where m.exchange_id = e.id) w ${names("w.person_id", "v.school_id")}
where e.id = any($1) and e.state <> 'draft'
union all
select e.id, e.person_id, 'exchange-' || e.id, null,
  ${status(NOT_HELD)}, e.since::timestamp at time zone 'Asia/Shanghai', e.until::timestamp at time zone 'Asia/Shanghai', true, array[e.home_school_id, e.host_school_id], e.alliance_id,
  ${content("s")}
from exchange e ${names("e.person_id", "e.host_school_id")}
where e.id = any($1) and e.state <> 'draft' and e.kind in (${FULL_TIME})`;

const text = (content: Readonly<Record<string, unknown>>, key: string): string => (typeof content[key] === "string" ? content[key] : "");

/** `走教 · 音乐 · 东山小学`; where it is not one's own calendar the person comes first. */
function sayExchange(content: Readonly<Record<string, unknown>>, { language, names: named }: Wording): EventWords {
  const kind = kindWords.label(text(content, "kind"), language);
  const subject = subjectWords.label(text(content, "subject"), language);
  const summary = [named ? text(content, "person") : "", capital(kind), subject, text(content, "topic"), text(content, "place")].filter(Boolean).join(" · ");
  const lines: readonly (readonly [zh: string, en: string, value: unknown])[] = [
    ["参加人", "Who comes", content["person"]],
    ["交流教师", "Teacher of the exchange", content["teacher"]],
    ["派出学校", "From", content["home"]],
    ["班级", "Class", content["className"]],
    ["课时", "Periods", content["periods"]],
    ["教室", "Room", content["room"]],
    ["说明", "Purpose", content["purpose"]],
  ];
  const separator = language === "zh" ? "：" : ": ";
  return {
    summary,
    description: lines.flatMap(([zh, en, value]) => (typeof value === "string" || typeof value === "number" ? [`${labelOf(zh, en, language)}${separator}${value}`] : [])).join("\n"),
    category: capital(kind),
  };
}
const labelOf = (zh: string, en: string, language: Language): string => (language === "zh" ? zh : en);
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const inTime = "e.since < $3 and e.until > $2 and e.state <> 'draft'";

agendaSource("exchanges", {
  about: { policy: exchangePolicy, path: (id) => `/exchanges/${id}` },
  events: EVENTS,
  subjects: {
    mine: `select e.id from exchange e where e.person_id = $1 and ${inTime}
      union select exchange_id from occupation where person_id = $1 and day >= $2::date and day < $3::date
      union select exchange_id from exchange_visit where person_id = $1 and day >= $2::date and day < $3::date`,
    school: `select e.id from exchange e where (e.home_school_id = $1 or e.host_school_id = $1) and ${inTime}
      union select m.exchange_id from exchange_mentee m join exchange e on e.id = m.exchange_id where m.school_id = $1 and ${inTime}`,
    alliance: `select e.id from exchange e where e.alliance_id = $1 and ${inTime}`,
  },
  say: sayExchange,
  confirmed: {
    after: [
      "exchange.approved", "exchange.changed", "exchange.withdrawn", "exchange.rejected", "exchange.cancelled", "exchange.endedEarly",
      "exchange.slotMoved", "exchange.visitAdded", "exchange.visitMoved", "exchange.visitCancelled", "exchange.dayCancelled", "exchange.dayRestored", "exchange.dayMoved",
      "exchange.substituteAgreed", "exchange.hostChanged", "exchange.shortened", "exchange.followedCalendar",
    ],
    hosts: "select a.person_id from exchange e join appointment a on a.role = 'dean' and a.scope_id = e.host_school_id and a.since <= $2 and (a.until is null or a.until > $2) where e.id = $1",
  },
});

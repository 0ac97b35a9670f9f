import type { DataSource } from "typeorm";
import { CANCELLED_DAYS, FEED_DAYS_AHEAD, FEED_DAYS_BACK, FEED_EVENTS_MAX, type CalendarScope, type EventStatus } from "../../../shared/agenda";
import { ruleSql } from "../../kernel/policy";
import { Draft } from "../../kernel/read/draft";
import { dayPlus } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { AgendaEvent } from "./agenda-event.entity";
import { agendaEventPolicy } from "./agenda.policy";
import { agendaSources } from "./agenda-source";
import { ledgerUpToDate } from "./keep-ledger";

/** An event as a calendar is told of it. */
export interface FeedEvent {
  readonly id: string;
  readonly source: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: EventStatus;
  readonly starts: Date;
  readonly ends: Date;
  readonly whole: boolean;
  readonly content: Readonly<Record<string, unknown>>;
  readonly changedAt: Date;
  readonly createdAt: Date;
}

export const EVENT_COLUMNS = `e.id, e.source, e.subject_id as "subjectId", e.person_id as "personId", e.uid, e.sequence, e.status, e.starts, e.ends, e.whole, e.content, e.changed_at as "changedAt", e.created_at as "createdAt"`;

interface Reading {
  readonly query: Query;
  readonly dataSource: DataSource;
}

/** Whose events. */
export interface Place {
  readonly kind: CalendarScope;
  /** The person, school or alliance. */
  readonly id: string;
}

const within: Readonly<Record<CalendarScope, (id: string) => string>> = {
  mine: (id) => `e.person_id = ${id}`,
  school: (id) => `e.school_ids @> array[${id}]`,
  alliance: (id) => `e.alliance_id = ${id}`,
};

/** The subjects that may have something to show: those that a source knows, and those that the ledger knew. */
async function subjectsOf(query: Query, source: string, subjects: Readonly<Record<CalendarScope, string>>, { kind, id }: Place, today: string): Promise<string[]> {
  const text = `select id::text from (${subjects[kind]}) s(id) union select e.subject_id::text from agenda_event e
    where e.source = $4 and ${within[kind]("$1::uuid")} and e.status <> 'cancelled' and e.ends >= $2::date and e.starts < $3::date`;
  const rows = await query<{ id: string }>(text, [id, dayPlus(today, -FEED_DAYS_BACK), dayPlus(today, FEED_DAYS_AHEAD), source]);
  return rows.map((row) => row.id);
}

/** What a viewer may see of a place's events now, those nearest to now where there are too many. */
export async function readFeed(reading: Reading, viewer: Viewer, place: Place): Promise<FeedEvent[]> {
  const { query } = reading;
  for (const [name, { subjects }] of agendaSources()) await ledgerUpToDate(reading, name, await subjectsOf(query, name, subjects, place, viewer.today));
  const draft = new Draft(viewer);
  const [id, from, until] = [draft.value(place.id, "uuid"), draft.value(dayPlus(viewer.today, -FEED_DAYS_BACK), "date"), draft.value(dayPlus(viewer.today, FEED_DAYS_AHEAD), "date")];
  const seen = ruleSql(agendaEventPolicy.see, AgendaEvent, "e", draft);
  const [text, values] = draft.finish(
    `select * from (
       select ${EVENT_COLUMNS} from agenda_event e
       where ${within[place.kind](id)} and e.ends >= ${from} and e.starts < ${until} and (e.status <> 'cancelled' or e.changed_at > now() - interval '${CANCELLED_DAYS} days') and ${seen}
       order by abs(extract(epoch from e.starts - now())), e.id limit ${FEED_EVENTS_MAX}) nearest order by starts, uid`,
  );
  return query<FeedEvent>(text, values);
}

/** What a viewer may see of one subject's events: for a file to take along. */
export async function readSubject(reading: Reading, viewer: Viewer, source: string, subjectId: string): Promise<FeedEvent[]> {
  await ledgerUpToDate(reading, source, [subjectId]);
  const draft = new Draft(viewer);
  const [name, id] = [draft.value(source, "text"), draft.value(subjectId, "uuid")];
  const seen = ruleSql(agendaEventPolicy.see, AgendaEvent, "e", draft, { few: true });
  const [text, values] = draft.finish(
    `select ${EVENT_COLUMNS} from agenda_event e where e.source = ${name} and e.subject_id = ${id} and (e.status <> 'cancelled' or e.changed_at > now() - interval '${CANCELLED_DAYS} days') and ${seen}
     order by e.starts, e.uid limit ${FEED_EVENTS_MAX}`,
  );
  return reading.query<FeedEvent>(text, values);
}

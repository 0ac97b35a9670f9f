import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { DataSource } from "typeorm";
import { CALENDAR_PATH, CalendarLinkEnd } from "../../../shared/agenda";
import { Refusal } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import { say, type Language } from "../../kernel/messages";
import { viewerOfPerson, type Query, type Viewer } from "../../kernel/viewer";
import { lookup } from "../../kernel/write";
import { countOne, hashOfTicket, type Limit } from "../identity";
import { timesOf } from "../office";
import { agendaSources } from "./agenda-source";
import { calendarLinkPolicy } from "./agenda.policy";
import type { CalendarLink } from "./calendar-link.entity";
import { clientOf } from "./clients";
import { icsOf, type Calendar } from "./ics";
import { readFeed, readSubject, type FeedEvent } from "./read-feed";

export interface FeedParts {
  readonly query: Query;
  readonly dataSource: DataSource;
  /** Who asks, with the rights of now. */
  askerOf(request: FastifyRequest, reply: FastifyReply): Promise<{ readonly viewer: Viewer }>;
}

/** Clients ask once or a few times an hour; one link may be in several. */
const FETCHES: Limit = { name: "calendarFetch", most: 120, seconds: 3_600 };
/** Of addresses that open nothing, from one place: whoever tries them at random costs little and learns nothing. */
const MISSES: Limit = { name: "calendarMiss", most: 60, seconds: 600 };
/** Changed with what the text says of the same events, so that nobody keeps an old one. */
const FORM = "1";

/**
 * Calendars as programs read them. `/calendar/<token>.ics` opens what the owner of that link may see at that very moment;
 * `/calendar/<source>/<id>.ics` is the file of one thing, for whoever is signed in. What opens nothing answers as if it
 * had never been, whether it was revoked or never made.
 */
export function calendarFeeds(parts: FeedParts) {
  return async (app: FastifyInstance): Promise<void> => {
    app.route<{ Params: { token: string } }>({ method: ["GET", "HEAD"], url: `${CALENDAR_PATH}/:token.ics`, handler: (request, reply) => feed(parts, request, reply, request.params.token) });
    app.route<{ Params: { source: string; id: string } }>({ method: ["GET", "HEAD"], url: `${CALENDAR_PATH}/:source/:id.ics`, handler: (request, reply) => file(parts, request, reply, request.params) });
  };
}

type Link = Pick<CalendarLink, "id" | "personId" | "name" | "scopeKind" | "scopeId" | "alarmMinutes" | "endedAt"> & { readonly living: boolean; readonly scopeName: string | null };

const LINK = `select l.id, l.person_id as "personId", l.name, l.scope_kind as "scopeKind", l.scope_id as "scopeId", l.alarm_minutes as "alarmMinutes", l.ended_at as "endedAt",
  exists (select from account a where a.person_id = l.person_id and a.disabled_at is null) as living,
  coalesce((select s.name from school s where s.id = l.scope_id), (select a.name from alliance a where a.id = l.scope_id)) as "scopeName"
from calendar_link l where l.token_hash = $1 and l.ended_at is null`;
const END = "update calendar_link set ended_at = now(), end_reason = $2, version = version + 1 where id = $1 and ended_at is null";
/** Not with each fetch: nobody needs to know it to the second. */
const FETCHED = "update calendar_link set last_fetched_at = now(), last_client = $2 where id = $1 and (last_fetched_at is null or last_fetched_at < now() - interval '1 minute' or last_client is distinct from $2)";

async function feed({ query, dataSource }: FeedParts, request: FastifyRequest, reply: FastifyReply, token: string): Promise<FastifyReply> {
  const [link] = await query<Link>(LINK, [hashOfTicket(token)]);
  const owner = link && (await ownerOf(query, link));
  if (!link || !owner) return (await tooOften(query, MISSES, request.ip, reply)) ?? nothing(reply);
  const refused = await tooOften(query, FETCHES, link.id, reply);
  if (refused) return refused;
  const { viewer, language } = owner;
  const events = await readFeed({ query, dataSource }, viewer, { kind: link.scopeKind, id: link.scopeId ?? link.personId });
  await query(FETCHED, [link.id, clientOf(request.headers["user-agent"])]);
  const title = say(`agenda.calendar.${link.scopeKind}`, language, { name: link.scopeName ?? "" });
  return send(request, reply, { name: title, description: say("agenda.calendar.about", language, { link: link.name }), language, names: link.scopeKind !== "mine", alarmMinutes: link.alarmMinutes }, events);
}

/** The owner as he is now; nobody, and the link ends, where his account was disabled or he may make such a link no longer. */
async function ownerOf(query: Query, link: Link): Promise<{ viewer: Viewer; language: Language } | undefined> {
  const { language } = await timesOf(query, link.personId);
  const viewer = await viewerOfPerson(query, link.personId, language);
  if (link.living && (await calendarLinkPolicy.check("make", link as unknown as CalendarLink, viewer, lookup(query)))) return { viewer, language };
  await query(END, [link.id, CalendarLinkEnd.ACCESS_LOST]);
  return undefined;
}

async function file(parts: FeedParts, request: FastifyRequest, reply: FastifyReply, { source, id }: { source: string; id: string }): Promise<FastifyReply> {
  const { viewer } = await parts.askerOf(request, reply);
  if (viewer.me === null || !agendaSources().has(source) || !isId(id)) return nothing(reply);
  const events = await readSubject(parts, viewer, source, id);
  if (events.length === 0) return nothing(reply);
  reply.header("content-disposition", `attachment; filename="${source}-${id.slice(-8)}.ics"`);
  const language = viewer.language;
  return send(request, reply, { name: say("agenda.calendar.file", language), language, names: events.some(({ personId }) => personId !== viewer.me) }, events);
}

/** Another text wherever one of the events, or how it is told, is another: known before the text is made. */
function tagOf(calendar: Calendar, events: readonly FeedEvent[]): string {
  const hash = createHash("sha256").update(JSON.stringify([FORM, calendar]));
  for (const { uid, sequence, status, changedAt } of events) hash.update(`${uid} ${sequence} ${status} ${changedAt.getTime()}\n`);
  return `"${hash.digest("base64url").slice(0, 32)}"`;
}

function send(request: FastifyRequest, reply: FastifyReply, calendar: Calendar, events: readonly FeedEvent[]): FastifyReply {
  const tag = tagOf(calendar, events);
  const changed = events.reduce((latest, { changedAt }) => Math.max(latest, changedAt.getTime()), 0);
  void reply.headers({ etag: tag, "cache-control": "private, no-cache", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", ...(changed > 0 ? { "last-modified": new Date(changed).toUTCString() } : {}) });
  if (request.headers["if-none-match"]?.split(",").some((part) => ["*", tag].includes(part.trim().replace(/^W\//, "")))) return reply.code(304).send();
  return reply.type("text/calendar; charset=utf-8").send(icsOf(calendar, events));
}

const nothing = (reply: FastifyReply): FastifyReply => reply.code(404).header("cache-control", "no-store").type("text/plain; charset=utf-8").send("Not found\n");

/** The answer where there were too many; nothing where there were not. */
async function tooOften(query: Query, limit: Limit, key: string, reply: FastifyReply): Promise<FastifyReply | undefined> {
  try {
    await countOne(query, limit, key);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return reply.code(429).header("cache-control", "no-store").header("retry-after", String(error.details.extensions?.["retryAfter"] ?? limit.seconds)).type("text/plain; charset=utf-8").send("Too many requests\n");
  }
}

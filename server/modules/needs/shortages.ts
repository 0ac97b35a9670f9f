import type { ShortageOrder } from "../../../shared/needs";
import type { Subject } from "../../../shared/schools";
import { schoolYearOf } from "../../../shared/statistics";
import { badInput } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import { ruleSql } from "../../kernel/policy";
import { Draft } from "../../kernel/read/draft";
import type { Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { Alliance, alliancePolicy } from "../alliances";
import { School } from "../schools";
import { StaffingQuota, staffingQuotaPolicy } from "../statistics";
import { Need } from "./need.entity";
import { looksAfter, needPolicy } from "./need.policy";
import type { ShortagePage } from "./shortages.payload";

export interface ShortagesOf {
  readonly place: { readonly allianceId: string } | { readonly regionId: string } | { readonly schoolId: string };
  readonly day: Day;
  readonly subject: Subject | null;
  readonly onlyShort: boolean;
  readonly orderBy: ShortageOrder;
  readonly first: number;
  readonly after: string | null;
}

/** Where the page before ended: what it is ordered by, and the school. */
type Cursor = readonly [value: string, schoolId: string];
const written = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");
function cursorOf(text: string, orderBy: ShortageOrder): Cursor {
  try {
    const [value, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as unknown[];
    if (typeof value === "string" && isId(String(id)) && (orderBy === "school" || Number.isFinite(Number(value)))) return [value, String(id)];
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
  }
  throw badInput("after", "need.cursor");
}

/** The schools of a place, as SQL over `s`. Of an alliance that the viewer does not see there are none. */
function placeSql(place: ShortagesOf["place"], day: string, draft: Draft): string {
  if ("schoolId" in place) return `s.id = ${draft.value(place.schoolId, "uuid")}`;
  if ("regionId" in place) return `s.region_id in (select descendant_id from region_closure where ancestor_id = ${draft.value(place.regionId, "uuid")})`;
  return `s.id in (select m.school_id from membership m join alliance a on a.id = m.alliance_id
    where m.alliance_id = ${draft.value(place.allianceId, "uuid")} and m.since <= ${day} and (m.until is null or m.until > ${day}) and ${ruleSql(alliancePolicy.see as never, Alliance, "a", draft, { few: true })})`;
}

/**
 * What the schools of an alliance, a region or one school lack on a day: the offering (`offering_of`), posts against the
 * quota, and what needs ask for already. One statement for a page and the sums of all; a region of hundreds of schools is
 * computed whole for each page, since its order is by what comes out.
 */
export async function shortages(query: Query, viewer: Viewer, { place, day, subject, onlyShort, orderBy, first, after }: ShortagesOf): Promise<ShortagePage> {
  const draft = new Draft(viewer);
  const on = draft.value(day, "date");
  const year = draft.value(schoolYearOf(day), "int");
  const ofSubject = subject === null ? "true" : `subject = ${draft.value(subject, "text")}`;
  const cursor = after === null ? null : cursorOf(after, orderBy);
  const value = orderBy === "missing" ? "missing" : "name";
  const beyond = cursor === null ? "true" : orderBy === "missing" ? `(missing, id) < (${draft.value(cursor[0], "numeric")}, ${draft.value(cursor[1], "uuid")})` : `(name, id) > (${draft.value(cursor[0], "text")}, ${draft.value(cursor[1], "uuid")})`;
  const order = orderBy === "missing" ? "missing desc, id desc" : "name, id";
  const [text, values] = draft.finish(
    `with here as materialized (
       select s.id, s.name from school s where ${placeSql(place, on, draft)} and (s.closed_on is null or s.closed_on > ${on}) and ${ruleSql(looksAfter<School>("id") as never, School, "s", draft)}),
     taught as materialized (select o.* from (select array_agg(id) as ids from here) h cross join lateral offering_of(h.ids, ${on}) o),
     asked as (
       select n.school_id, n.subject, sum(n.wanted - n.filled)::int as periods from need n join here on here.id = n.school_id
       where n.kind = 'itinerant' and n.state in ('open', 'partlyFilled') and n.until > ${on} and n.subject is not null and ${ruleSql(needPolicy.see as never, Need, "n", draft)} group by 1, 2),
     posts as (
       select q.school_id, q.subject, q.approved, (select count(*)::int from staff_post p where p.slot_id = q.slot_id and p.since <= ${on} and (p.until is null or p.until > ${on})) as filled
       from staffing_quota q join here on here.id = q.school_id where q.year = ${year} and ${ruleSql(staffingQuotaPolicy.see as never, StaffingQuota, "q", draft)}),
     line as materialized (
       select k.school_id, k.subject, coalesce(t.prescribed, 0) as prescribed, coalesce(t.taught, 0) as taught, coalesce(t.counted, 0) as counted, coalesce(t.guests, 0) as guests,
         coalesce(t.offered, 0) as offered, coalesce(t.missing, 0)::numeric as missing, coalesce(a.periods, 0) as asked, p.approved, p.filled
       from (select school_id, subject from taught union select school_id, subject from asked union select school_id, subject from posts) k
       left join taught t using (school_id, subject) left join asked a using (school_id, subject) left join posts p using (school_id, subject)
       where ${ofSubject}${onlyShort ? " and coalesce(t.missing, 0) > 0" : ""}),
     school_line as materialized (
       select here.id, here.name, coalesce(sum(l.prescribed), 0) as prescribed, coalesce(sum(l.missing), 0) as missing, sum(l.offered) as offered, sum(l.counted) as counted
       from here ${onlyShort ? "join" : "left join"} line l on l.school_id = here.id group by 1, 2),
     page as (select * from school_line where ${beyond} order by ${order} limit ${draft.value(first + 1, "int")}),
     kept as (select * from page order by ${order} limit ${draft.value(first, "int")})
     select
       (select coalesce(jsonb_agg(jsonb_build_object('schoolId', k.id, 'school', k.name, 'entered', exists (select from taught t where t.school_id = k.id), 'prescribed', k.prescribed, 'missing', k.missing,
          'rate', k.offered / nullif(k.prescribed, 0), 'ownRate', k.counted / nullif(k.prescribed, 0),
          'subjects', (select coalesce(jsonb_agg(jsonb_build_object('subject', l.subject, 'prescribed', l.prescribed, 'taught', l.taught, 'counted', l.counted, 'guests', l.guests, 'offered', l.offered, 'missing', l.missing,
             'asked', l.asked, 'rate', l.offered / nullif(l.prescribed, 0), 'ownRate', l.counted / nullif(l.prescribed, 0), 'approvedPosts', l.approved, 'filledPosts', l.filled) order by l.subject), '[]') from line l where l.school_id = k.id)
        ) order by ${orderBy === "missing" ? "k.missing desc, k.id desc" : "k.name, k.id"}), '[]') from kept k) as schools,
       (select coalesce(jsonb_agg(to_jsonb(x) order by x.subject), '[]') from (
          select subject, sum(prescribed) as prescribed, sum(offered) as offered, sum(missing) as missing, sum(asked)::int as asked, (count(*) filter (where missing > 0))::int as "schoolsShort",
            sum(offered) / nullif(sum(prescribed), 0) as rate from line group by subject) x) as totals,
       (select count(*)::int from school_line) as "schoolCount",
       (select count(*)::int from here where not exists (select from taught t where t.school_id = here.id)) as "silentCount",
       (select count(*) > ${draft.value(first, "int")} from page) as more,
       (select jsonb_build_array(${value}::text, id) from kept order by ${orderBy === "missing" ? "missing, id" : "name desc, id desc"} limit 1) as last`,
  );
  const [row] = await query<Omit<ShortagePage, "endCursor"> & { more: boolean; last: Cursor | null }>(text, values);
  if (!row) return { schools: [], totals: [], schoolCount: 0, silentCount: 0, endCursor: null };
  const { more, last, ...page } = row;
  return { ...page, endCursor: more && last ? written(last) : null };
}

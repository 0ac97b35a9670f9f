import { RECENT_YEARS, type FitReason } from "../../../shared/needs";
import { ruleSql } from "../../kernel/policy";
import { Draft } from "../../kernel/read/draft";
import type { Query, Viewer } from "../../kernel/viewer";
import type { Fit } from "./fitting.payload";
import { Need } from "./need.entity";
import { needPolicy, offerPolicy, plansOffer } from "./need.policy";
import { Offer } from "./offer.entity";

export interface Fitting extends Fit {
  readonly needId: string;
  readonly offerId: string;
}

/**
 * Offers that fit needs, of both only what the viewer sees. An offer fits when it is open and names the kind, the subject
 * and the stage; its period shares some time with the need's that is not over; its school is another, and where an
 * alliance is asked, a member of it; the way is not longer than it says (a way that is not known is not held against it);
 * schools and, for weekly lessons, hours are left; and no exchange with its teacher fills that need already.
 *
 * Best first, by reasons that are told: lasts for the whole need, main subject, asked less often in the last years (where
 * the viewer may know), nearer. One statement, bounded by `first`.
 */
async function fitting(query: Query, viewer: Viewer, of: { readonly needId: string } | { readonly offerId: string }, first: number): Promise<Fitting[]> {
  const draft = new Draft(viewer);
  const today = draft.today();
  const one = "needId" in of ? `n.id = ${draft.value(of.needId, "uuid")}` : `o.id = ${draft.value(of.offerId, "uuid")}`;
  const [text, values] = draft.finish(
    `with pair as (
       select n.id as need_id, o.id as offer_id, o.person_id, n.kind, n.subject, n.wanted - n.filled as wanted, o.furthest_km, o.most_schools, o.periods_a_week,
         o.since <= n.since and o.until >= n.until as whole,
         kilometres(home.latitude, home.longitude, host.latitude, host.longitude) as km, host.id as host_id, home.id as home_id, ${ruleSql(plansOffer as never, Offer, "o", draft)} as planned
       from need n join offer o on n.kind = any(o.kinds) and (n.subject is null or n.subject = any(o.subjects)) and (n.stage is null or cardinality(o.stages) = 0 or n.stage = any(o.stages))
         and o.school_id <> n.school_id and o.since < n.until and o.until > greatest(n.since, ${today})
       join school home on home.id = o.school_id join school host on host.id = n.school_id
       where ${one} and n.state in ('open', 'partlyFilled') and n.until > ${today} and o.state = 'open'
         and ${ruleSql(needPolicy.see as never, Need, "n", draft)} and ${ruleSql(offerPolicy.see as never, Offer, "o", draft)}
         and (n.alliance_id is null or exists (select from membership m where m.alliance_id = n.alliance_id and m.school_id = o.school_id and m.since <= greatest(n.since, ${today}) and (m.until is null or m.until > greatest(n.since, ${today}))))
         and not exists (select from exchange e where e.need_id = n.id and e.person_id = o.person_id and e.state in ('draft', 'proposed', 'approved', 'active'))),
     near as materialized (select * from pair where furthest_km is null or km is null or km <= furthest_km),
     used as (
       select near.*, greatest(most_schools - cardinality(u.schools), 0) as schools_left, greatest(periods_a_week - u.periods, 0) as periods_left, u.schools, u.whole as gone
       from near cross join lateral offer_use(near.offer_id) u),
     able as (
       select used.*, (select p.main_subject from staff_post p where p.person_id = used.person_id and p.school_id = used.home_id order by p.since desc limit 1) is not distinct from subject and subject is not null as main,
         case when planned then (select count(*)::int from exchange e where e.person_id = used.person_id and e.state <> 'draft' and not e.never_proposed and e.since > ${today} - interval '${RECENT_YEARS} years') end as asked
       from used where not gone and (schools_left > 0 or host_id = any(schools)) and (kind <> 'itinerant' or periods_left > 0))
     select need_id as "needId", offer_id as "offerId", round(km::numeric, 1)::double precision as kilometres, asked as "timesAsked", schools_left as "schoolsLeft", periods_left as "periodsLeft",
       whole, main, furthest_km is not null and km is not null as near, kind = 'itinerant' and periods_left >= wanted as enough
     from able order by whole desc, main desc, asked, km nulls last, need_id, offer_id limit ${draft.value(first, "int")}`,
  );
  const rows = await query<Omit<Fitting, "reasons"> & { whole: boolean; main: boolean; near: boolean; enough: boolean }>(text, values);
  return rows.map(({ whole, main, near, enough, ...fit }) => ({
    ...fit,
    reasons: ([[main, "mainSubject"], [whole, "wholePeriod"], [enough, "enoughHours"], [fit.timesAsked === 0, "neverAsked"], [near, "near"]] as [boolean, FitReason][]).flatMap(([holds, reason]) => (holds ? [reason] : [])),
  }));
}

export const fittingOffers = (query: Query, viewer: Viewer, needId: string, first: number): Promise<Fitting[]> => fitting(query, viewer, { needId }, first);
export const fittingNeeds = (query: Query, viewer: Viewer, offerId: string, first: number): Promise<Fitting[]> => fitting(query, viewer, { offerId }, first);

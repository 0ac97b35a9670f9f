import { Field, ID, Int, ObjectType } from "type-graphql";
import { ExchangeKind } from "../../../shared/exchange-kinds";
import type { RotationGroup } from "../../../shared/rotation";
import { ruleSql, type Rule } from "../../kernel/policy";
import { DayScalar, Draft, Guarded } from "../../kernel/read";
import type { Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { Exchange, exchangePolicy } from "../exchanges";
import { Person, personPolicy } from "../identity";
import { StaffPost, staffPostPolicy } from "../schools";
import { cursorOf, isIdPart, isText, partsOf } from "./ask";
import { firstDay, placeSql, type Place } from "./rotation.scope";

@Guarded("People whom the viewer may see, with exchanges and honours that he may see: their policies stand in the statement.")
@ObjectType({ description: "Somebody who is due for rotation." })
export class RotationPerson {
  @Field(() => ID, { description: "The person." }) personId!: string;
  @Field(() => String, { description: "The name." }) name!: string;
  @Field(() => ID, { description: "The school at which he counts." }) schoolId!: string;
  @Field(() => String, { description: "Its name." }) school!: string;
  @Field(() => DayScalar, { description: "Since when the years are counted." }) since!: Day;
  @Field(() => Int, { description: "Full years on the first day of the school year." }) years!: number;
  @Field(() => Boolean, { description: "Due as the principal of the school." }) principal!: boolean;
  @Field(() => Boolean, { description: "A backbone teacher, subject leader, special-grade teacher or master on that day." }) backbone!: boolean;
  @Field(() => ID, { nullable: true, description: "The exchange by which he rotated, where you may see it." }) exchangeId!: string | null;
  @Field(() => ExchangeKind, { nullable: true, description: "Its kind." }) exchangeKind!: ExchangeKind | null;
  @Field(() => String, { nullable: true, description: "Where he went." }) hostSchool!: string | null;
  @Field(() => DayScalar, { nullable: true, description: "Its first day." }) exchangeSince!: Day | null;
  @Field(() => DayScalar, { nullable: true, description: "Its first day no longer." }) exchangeUntil!: Day | null;
}

@Guarded("A page of rows that the viewer may see.")
@ObjectType({ description: "A page of the people behind a number, by name." })
export class RotationPeople {
  @Field(() => [RotationPerson], { description: "The people." }) nodes!: RotationPerson[];
  @Field(() => Int, { description: "How many of them you may see." }) total!: number;
  @Field(() => Int, { description: "How many the number counts whom you may not see, or not as such." }) hidden!: number;
  @Field(() => Boolean, { description: "There are more behind this page." }) hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: "For `after`, to read on." }) endCursor!: string | null;
}

/** Whom a group holds, of all that are due; `seen` is what the viewer may know of them. Honours are seen by whoever sees the person. */
const groups: Readonly<Record<RotationGroup, { readonly whole: string; readonly seen: string }>> = {
  due: { whole: "true", seen: "true" },
  principals: { whole: "d.principal", seen: "d.principal" },
  rotated: { whole: "d.exchange_id is not null", seen: "e.id is not null" },
  // Who rotated by an exchange that is hidden from the viewer stands here for him: leaving him out would tell it.
  stayed: { whole: "d.exchange_id is null", seen: "e.id is null" },
  backboneDue: { whole: "d.backbone", seen: "d.backbone" },
  backboneRotated: { whole: "d.backbone and d.exchange_id is not null", seen: "d.backbone and e.id is not null" },
};

/** The people behind a number of a place; null where it is not there or the viewer may not look at it. */
export async function rotationPeople(query: Query, viewer: Viewer, place: Place, asked: number, group: RotationGroup, first: number, after: string | null | undefined): Promise<RotationPeople | null> {
  const draft = new Draft(viewer);
  const year = draft.value(asked, "int");
  const day = firstDay(year);
  const behind = partsOf(after, [isText, isIdPart]);
  const sees = {
    person: ruleSql(personPolicy.see as Rule, Person, "p", draft, { few: false }),
    post: ruleSql(staffPostPolicy.see as Rule, StaffPost, "sp", draft),
    exchange: ruleSql(exchangePolicy.see as Rule, Exchange, "x", draft),
  };
  const { whole, seen } = groups[group];
  const [text, values] = draft.finish(
    `with place as materialized (${placeSql(draft, place, year)}),
     due as materialized (select d.* from place cross join lateral rotation_due(place.schools, ${year}) d),
     shown as materialized (
       select d.person_id, d.school_id, d.since, d.principal, p.name, d.backbone, e.id as exchange_id
       from due d join person p on p.id = d.person_id
       left join lateral (select x.id from exchange x where x.id = d.exchange_id and ${sees.exchange}) e on true
       where ${sees.person} and (d.principal or exists (select from staff_post sp where sp.person_id = d.person_id and sp.school_id = d.school_id and ${sees.post})) and ${seen}),
     page as (select * from shown ${behind ? `where (name, person_id) > (${draft.value(behind[0], "text")}, ${draft.value(behind[1], "uuid")})` : ""} order by name, person_id limit ${draft.value(first + 1, "int")})
     select (select count(*)::int from shown) as total, (select count(*)::int from due d where ${whole}) as whole, coalesce((
       select json_agg(json_build_object('personId', page.person_id, 'name', page.name, 'schoolId', page.school_id, 'school', s.name, 'since', page.since,
         'years', extract(year from age(${day}, page.since)), 'principal', page.principal, 'backbone', page.backbone,
         'exchangeId', x.id, 'exchangeKind', x.kind, 'hostSchool', host.name, 'exchangeSince', x.since, 'exchangeUntil', x.until) order by page.name, page.person_id)
       from page join school s on s.id = page.school_id left join exchange x on x.id = page.exchange_id left join school host on host.id = x.host_school_id), '[]') as nodes
     from place`,
  );
  const [row] = await query<{ total: number; whole: number; nodes: RotationPerson[] }>(text, values);
  if (!row) return null;
  const nodes = row.nodes.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, total: row.total, hidden: Math.max(0, row.whole - row.total), hasNextPage: row.nodes.length > first, endCursor: last ? cursorOf([last.name, last.personId]) : null };
}

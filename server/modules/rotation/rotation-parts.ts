import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { RotationPart } from "../../../shared/rotation";
import { ruleSql, type Rule } from "../../kernel/policy";
import { Draft, Guarded } from "../../kernel/read";
import type { Query, Viewer } from "../../kernel/viewer";
import { School } from "../schools";
import { cursorOf, isIdPart, isNumber, partsOf } from "./ask";
import { placeSql, watchesSchool, type Place } from "./rotation.scope";

@Guarded("Sums of schools that the viewer's role answers for: the rule of the place and of each school stand in the statement.")
@ObjectType({ description: "Rotation in a part of a place: a school, or a region below." })
export class RotationPartFigures {
  @Field(() => ID, { description: "The part." }) id!: string;
  @Field(() => String, { description: "Its name." }) name!: string;
  @Field(() => Int, { description: "Who is due there." }) due!: number;
  @Field(() => Int, { description: "Who of them rotated." }) rotated!: number;
  @Field(() => Int, { description: "Backbone teachers among those who rotated." }) backboneRotated!: number;
  @Field(() => Float, { nullable: true, description: "rotated / due, from 0 to 1; empty where nobody is due." }) rate!: number | null;
}

@Guarded("A page of sums that the viewer may see.")
@ObjectType({ description: "A page of the parts of a place, the lowest rate first; where nobody is due, last." })
export class RotationParts {
  @Field(() => [RotationPartFigures], { description: "The parts." }) nodes!: RotationPartFigures[];
  @Field(() => Int, { description: "How many parts there are." }) total!: number;
  @Field(() => Boolean, { description: "There are more behind this page." }) hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: "For `after`, to read on." }) endCursor!: string | null;
}

/** Behind every rate: where nobody is due. */
const NOBODY_DUE = 2;

/** The parts of a place side by side; null where it is not there or the viewer may not look at it. Who runs one member of an alliance does not read the others' figures. */
export async function rotationParts(query: Query, viewer: Viewer, place: Place, asked: number, by: RotationPart, first: number, after: string | null | undefined): Promise<RotationParts | null> {
  const draft = new Draft(viewer);
  const year = draft.value(asked, "int");
  const behind = partsOf(after, [isNumber, isIdPart]);
  const schools = `select s.id as school_id, s.id, s.name from place join school s on s.id = any(place.schools) where ${ruleSql(watchesSchool as Rule, School, "s", draft)}`;
  const regions = `select s.id as school_id, r.id, r.name from place join school s on s.id = any(place.schools) join region_closure c on c.descendant_id = s.region_id join region r on r.id = c.ancestor_id and r.parent_id = any(place.regions)`;
  const [text, values] = draft.finish(
    `with place as materialized (${placeSql(draft, place, year)}),
     part as materialized (${by === RotationPart.SCHOOL ? schools : regions}),
     summed as materialized (
       select p.id, p.name, count(d.person_id)::int as due, count(d.exchange_id)::int as rotated, (count(d.exchange_id) filter (where d.backbone))::int as "backboneRotated",
         coalesce(count(d.exchange_id)::float8 / nullif(count(d.person_id), 0), ${NOBODY_DUE}) as rank
       from part p left join (select f.* from place cross join lateral rotation_due(place.schools, ${year}) f) d on d.school_id = p.school_id group by p.id, p.name),
     page as (select * from summed ${behind ? `where (rank, id) > (${draft.value(behind[0], "float8")}, ${draft.value(behind[1], "uuid")})` : ""} order by rank, id limit ${draft.value(first + 1, "int")})
     select (select count(*)::int from summed) as total, coalesce((select json_agg(to_jsonb(page) order by rank, id) from page), '[]') as nodes from place`,
  );
  const [row] = await query<{ total: number; nodes: (Omit<RotationPartFigures, "rate"> & { rank: number })[] }>(text, values);
  if (!row) return null;
  const nodes = row.nodes.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes: nodes.map(({ rank, ...part }) => ({ ...part, rate: rank === NOBODY_DUE ? null : rank })), total: row.total,
    hasNextPage: row.nodes.length > first, endCursor: last ? cursorOf([last.rank, last.id]) : null,
  };
}

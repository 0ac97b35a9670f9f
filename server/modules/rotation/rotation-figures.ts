import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { BackboneBase } from "../../../shared/policies";
import { RotationScope } from "../../../shared/rotation";
import { DayScalar, Draft, Guarded } from "../../kernel/read";
import type { Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { firstDay, placeSql, type Place } from "./rotation.scope";

@Guarded("Sums of a place that the viewer's role answers for: the rule of the place stands in the statement.")
@ObjectType({ description: "Rotation of a school, an alliance or a region in a school year, computed with the rules that were in force on its first day." })
export class RotationFigures {
  @Field(() => RotationScope, { description: "Of what kind the place is." }) kind!: RotationScope;
  @Field(() => ID, { description: "The place." }) id!: string;
  @Field(() => String, { description: "Its name." }) name!: string;
  @Field(() => Int, { description: "The school year, by its first calendar year." }) year!: number;
  @Field(() => DayScalar, { description: "The day as of which it is computed: the first of the school year." }) on!: Day;
  @Field(() => Int, { description: "Schools that are counted." }) schools!: number;
  @Field(() => Int, { description: "Teachers and principals who are due: at one school for the years that the rule asks." }) due!: number;
  @Field(() => Int, { description: "Principals among them." }) principals!: number;
  @Field(() => Int, { description: "Of those who are due, who began a rotation or a support in the school year." }) rotated!: number;
  @Field(() => Float, { nullable: true, description: "rotated / due, from 0 to 1; empty where nobody is due." }) rate!: number | null;
  @Field(() => Int, { description: "Backbone teachers among those who are due." }) backboneDue!: number;
  @Field(() => Int, { description: "Backbone teachers among those who rotated." }) backboneRotated!: number;
  @Field(() => Float, { nullable: true, description: "backboneRotated / rotated, from 0 to 1; empty where nobody rotated." }) shareOfRotated!: number | null;
  @Field(() => Float, { nullable: true, description: "backboneRotated / due, from 0 to 1; empty where nobody is due." }) shareOfDue!: number | null;
  @Field(() => Float, { nullable: true, description: "The share that must rotate; empty where the schools' regions have different rules." }) floor!: number | null;
  @Field(() => Boolean, { nullable: true, description: "Whether the rate reaches it." }) meetsFloor!: boolean | null;
  @Field(() => BackboneBase, { nullable: true, description: "Which of the two shares the region measures; empty where the schools' regions have different rules." }) backboneBase!: BackboneBase | null;
  @Field(() => Float, { nullable: true, description: "The share that backbone teachers must have; empty where the schools' regions have different rules." }) backboneFloor!: number | null;
  @Field(() => Boolean, { nullable: true, description: "Whether the share that is measured reaches it." }) meetsBackboneFloor!: boolean | null;
  @Field(() => Int, { nullable: true, description: "Years at one school after which a teacher is due; empty where the schools' regions have different rules." }) dueYears!: number | null;
  @Field(() => Int, { nullable: true, description: "Years as its principal after which a principal is due." }) principalYears!: number | null;
}

type Row = Pick<RotationFigures, "name" | "on" | "schools" | "due" | "principals" | "rotated" | "backboneDue" | "backboneRotated" | "floor" | "backboneBase" | "backboneFloor" | "dueYears" | "principalYears">;

/** The one value that a rule has in all of the place's regions on the day; null where they differ. */
const rule = (key: string, day: string): string =>
  `(select case when count(distinct v.value) = 1 then min(v.value #>> '{}') end from unnest(place.regions) r(id) cross join lateral (select policy_value('${key}', r.id, ${day}) as value) v)`;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const reaches = (value: number | null, floor: number | null): boolean | null => (value === null || floor === null ? null : value >= floor);

/** The figures of a place; null where it is not there or the viewer may not look at it. */
export async function rotationFigures(query: Query, viewer: Viewer, place: Place, asked: number): Promise<RotationFigures | null> {
  const draft = new Draft(viewer);
  const year = draft.value(asked, "int");
  const day = firstDay(year);
  const [text, values] = draft.finish(
    `with place as materialized (${placeSql(draft, place, year)})
     select place.name, ${day}::text as "on", cardinality(place.schools) as schools, d.*,
       ${rule("rotationFloor", day)}::float8 as floor, ${rule("backboneFloor", day)}::float8 as "backboneFloor", ${rule("backboneBase", day)} as "backboneBase",
       ${rule("rotationDueYears", day)}::int as "dueYears", ${rule("principalDueTerms", day)}::int * ${rule("principalTermYears", day)}::int as "principalYears"
     from place cross join lateral (
       select count(*)::int as due, (count(*) filter (where principal))::int as principals, count(exchange_id)::int as rotated,
         (count(*) filter (where backbone))::int as "backboneDue", (count(exchange_id) filter (where backbone))::int as "backboneRotated"
       from rotation_due(place.schools, ${year})) d`,
  );
  const [row] = await query<Row>(text, values);
  if (!row) return null;
  const rate = share(row.rotated, row.due);
  const [shareOfRotated, shareOfDue] = [share(row.backboneRotated, row.rotated), share(row.backboneRotated, row.due)];
  const measured = row.backboneBase === null ? null : row.backboneBase === BackboneBase.OF_DUE ? shareOfDue : shareOfRotated;
  return { ...row, ...place, year: asked, rate, shareOfRotated, shareOfDue, meetsFloor: reaches(rate, row.floor), meetsBackboneFloor: reaches(measured, row.backboneFloor) };
}

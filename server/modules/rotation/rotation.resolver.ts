import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { RotationGroup, RotationPart, RotationScope } from "../../../shared/rotation";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { idOf, pageOf, yearOf } from "./ask";
import { RotationFigures, rotationFigures } from "./rotation-figures";
import { RotationParts, rotationParts } from "./rotation-parts";
import { RotationPeople, rotationPeople } from "./rotation-people";

const kind = { description: "Of what kind the place is." };
const id = { nullable: true, description: "The school, alliance or region. Empty: nothing." };
const year = { nullable: true, description: "The school year, by its first calendar year; the present one when nothing is said." };
const first = { nullable: true, description: "How many, up to 100; 20 when nothing is said." };
const after = { nullable: true, description: "Behind this `endCursor`." };

@Resolver()
export class RotationResolver {
  @Guarded("Who answers for the place: the rule of the place stands in the statement.")
  @Query(() => RotationFigures, { nullable: true, description: "Rotation of a place in a school year, by the rules of its first day. Empty where there is no such place for you." })
  async rotationFigures(
    @Arg("kind", () => RotationScope, { ...kind, nullable: true }) scope: RotationScope | null, @Arg("id", () => ID, id) place: string | null,
    @Arg("year", () => Int, year) asked: number | null, @Ctx() { query, viewer }: Context,
  ): Promise<RotationFigures | null> {
    if (viewer.me === null || !scope || !place) return null;
    return rotationFigures(query, viewer, { kind: scope, id: idOf(place, "id") }, yearOf(asked, viewer.today));
  }

  @Guarded("People and exchanges that the viewer may see, of a place that he answers for: the policies stand in the statement.")
  @Query(() => RotationPeople, { nullable: true, description: "The people behind a number of rotation, by name, as far as you may see them. Empty where there is no such place for you." })
  async rotationPeople(
    @Arg("kind", () => RotationScope, { ...kind, nullable: true }) scope: RotationScope | null, @Arg("id", () => ID, id) place: string | null,
    @Arg("group", () => RotationGroup, { nullable: true, description: "Whom; all who are due when nothing is said." }) group: RotationGroup | null,
    @Arg("year", () => Int, year) asked: number | null, @Arg("first", () => Int, first) count: number | null, @Arg("after", () => String, after) cursor: string | null,
    @Ctx() { query, viewer }: Context,
  ): Promise<RotationPeople | null> {
    if (viewer.me === null || !scope || !place) return null;
    return rotationPeople(query, viewer, { kind: scope, id: idOf(place, "id") }, yearOf(asked, viewer.today), group ?? RotationGroup.DUE, pageOf(count), cursor);
  }

  @Guarded("Who answers for the place, and for each of its schools: both rules stand in the statement.")
  @Query(() => RotationParts, { nullable: true, description: "The schools of a place, or the regions just below a region, side by side, the lowest rate first. Empty where there is no such place for you." })
  async rotationParts(
    @Arg("kind", () => RotationScope, { ...kind, nullable: true }) scope: RotationScope | null, @Arg("id", () => ID, id) place: string | null,
    @Arg("by", () => RotationPart, { nullable: true, description: "Schools when nothing is said." }) by: RotationPart | null,
    @Arg("year", () => Int, year) asked: number | null, @Arg("first", () => Int, first) count: number | null, @Arg("after", () => String, after) cursor: string | null,
    @Ctx() { query, viewer }: Context,
  ): Promise<RotationParts | null> {
    if (viewer.me === null || !scope || !place) return null;
    return rotationParts(query, viewer, { kind: scope, id: idOf(place, "id") }, yearOf(asked, viewer.today), by ?? RotationPart.SCHOOL, pageOf(count), cursor);
  }
}

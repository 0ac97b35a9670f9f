import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { FairnessOrder, RotationScope } from "../../../shared/rotation";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { idOf, pageOf, yearOf } from "./ask";
import { Fairness, fairness } from "./fairness";
import { Flow, flow } from "./flow";
import { GuestHours, guestHours } from "./guest-hours";
import { Offering, offering } from "./offering";

const kind = { nullable: true, description: "Of what kind the place is." };
const id = { nullable: true, description: "The school, alliance or region. Empty: nothing." };
const year = { nullable: true, description: "The school year, by its first calendar year; the present one when nothing is said." };
const answers = "Who answers for the place: the rule of the place stands in the statement.";

/** What exchanges bring to the schools, and what they ask of their people. */
@Resolver()
export class OfferingResolver {
  @Guarded(answers)
  @Query(() => GuestHours, { nullable: true, description: "Lessons of guests at the schools of a place in a school year. Empty where there is no such place for you." })
  async guestHours(@Arg("kind", () => RotationScope, kind) scope: RotationScope | null, @Arg("id", () => ID, id) place: string | null, @Arg("year", () => Int, year) asked: number | null, @Ctx() { query, viewer }: Context): Promise<GuestHours | null> {
    if (viewer.me === null || !scope || !place) return null;
    return guestHours(query, viewer, { kind: scope, id: idOf(place, "id") }, yearOf(asked, viewer.today));
  }

  @Guarded(answers)
  @Query(() => Offering, { nullable: true, description: "Offering rate of a place without its guests and with them, term by term. Empty where there is no such place for you." })
  async offeringByTerm(@Arg("kind", () => RotationScope, kind) scope: RotationScope | null, @Arg("id", () => ID, id) place: string | null, @Arg("year", () => Int, year) asked: number | null, @Ctx() { query, viewer }: Context): Promise<Offering | null> {
    if (viewer.me === null || !scope || !place) return null;
    return offering(query, viewer, { kind: scope, id: idOf(place, "id") }, yearOf(asked, viewer.today));
  }

  @Guarded("Who places the people of the place, and of them those whom he sees, with exchanges that he sees.")
  @Query(() => Fairness, { nullable: true, description: "Who was asked for exchanges how often over the last three school years. Empty where you place nobody." })
  async fairness(
    @Arg("kind", () => RotationScope, kind) scope: RotationScope | null, @Arg("id", () => ID, id) place: string | null, @Arg("year", () => Int, year) asked: number | null,
    @Arg("order", () => FairnessOrder, { nullable: true, description: "From which end; the most asked first when nothing is said." }) order: FairnessOrder | null,
    @Arg("first", () => Int, { nullable: true, description: "How many, up to 100; 20 when nothing is said." }) count: number | null,
    @Arg("after", () => String, { nullable: true, description: "Behind this `endCursor`." }) cursor: string | null, @Ctx() { query, viewer }: Context,
  ): Promise<Fairness | null> {
    if (viewer.me === null || !scope || !place) return null;
    return fairness(query, viewer, { kind: scope, id: idOf(place, "id") }, yearOf(asked, viewer.today), order ?? FairnessOrder.MOST, pageOf(count), cursor);
  }

  @Guarded("Who answers for the place, and for one at least of the two schools: both rules stand in the statement.")
  @Query(() => Flow, { nullable: true, description: "Who gives and who receives in a school year. Empty where there is no such place for you." })
  async exchangeFlow(@Arg("kind", () => RotationScope, kind) scope: RotationScope | null, @Arg("id", () => ID, id) place: string | null, @Arg("year", () => Int, year) asked: number | null, @Ctx() { query, viewer }: Context): Promise<Flow | null> {
    if (viewer.me === null || !scope || !place) return null;
    return flow(query, viewer, { kind: scope, id: idOf(place, "id") }, yearOf(asked, viewer.today));
  }
}

import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { Season } from "../../../shared/calendar";
import { ShortageOrder } from "../../../shared/needs";
import { Subject } from "../../../shared/schools";
import { SCHOOL_YEARS } from "../../../shared/statistics";
import type { Context } from "../../kernel/context";
import { badInput } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import { DayScalar, Guarded } from "../../kernel/read";
import type { Day } from "../../kernel/time";
import { Runs } from "../../kernel/write";
import { setTaughtPeriods } from "./set-taught-periods";
import { ShortagePage } from "./shortages.payload";
import { shortages, type ShortagesOf } from "./shortages";
import { SetTaughtPeriodsInput } from "./taught-periods.input";
import { TaughtTable, taughtTable } from "./taught-table";

const MOST_SCHOOLS = 100;

function placeOf(given: Readonly<Record<"allianceId" | "regionId" | "schoolId", string | null>>): ShortagesOf["place"] {
  const named = Object.entries(given).filter(([, id]) => id != null);
  const [only] = named;
  if (!only || named.length > 1) throw badInput("schoolId", "need.onePlace");
  const [field, id] = only;
  if (!isId(String(id))) throw badInput(field, "kernel.notAnId", { field });
  return { [field]: id } as unknown as ShortagesOf["place"];
}

@Resolver()
export class TaughtResolver {
  @Guarded("Only of a school that the viewer looks after: the policy stands in the statement.")
  @Query(() => TaughtTable, { nullable: true, description: "What a school's own teachers teach in a term, against the plan; empty where you do not look after the school." })
  async taughtTable(
    @Arg("schoolId", () => ID, { description: "The school." }) schoolId: string,
    @Arg("schoolYear", () => Int, { description: "The school year, by its first calendar year." }) schoolYear: number,
    @Arg("season", () => Season, { description: "Which of its terms." }) season: Season,
    @Ctx() { query, viewer }: Context,
  ): Promise<TaughtTable | null> {
    if (!isId(schoolId)) throw badInput("schoolId", "kernel.notAnId", { field: "schoolId" });
    if (schoolYear < SCHOOL_YEARS.min || schoolYear > SCHOOL_YEARS.max) throw badInput("schoolYear", "input.range", { field: "schoolYear", ...SCHOOL_YEARS });
    return viewer.me === null ? null : taughtTable(query, viewer, schoolId, schoolYear, season);
  }

  @Guarded("Lists only schools that the viewer looks after: the policy stands in the statement.")
  @Query(() => ShortagePage, {
    description:
      "What the schools of one place lack on a day, by subject: periods a week that the curriculum prescribes, that own teachers and guests give and that nobody gives; posts against the quota; what open needs ask for. The offering rate 开课率 is the sum of what is given, in each grade at most what is prescribed, over the sum of what is prescribed.",
  })
  async shortages(
    @Arg("allianceId", () => ID, { nullable: true, description: "The schools that are members of this alliance on the day. Name one place." }) allianceId: string | null,
    @Arg("regionId", () => ID, { nullable: true, description: "The schools of this region and of those below." }) regionId: string | null,
    @Arg("schoolId", () => ID, { nullable: true, description: "This school." }) schoolId: string | null,
    @Arg("day", () => DayScalar, { nullable: true, description: "On which day; today when left out." }) day: Day | null,
    @Arg("subject", () => Subject, { nullable: true, description: "Of this subject alone." }) subject: Subject | null,
    @Arg("onlyShort", () => Boolean, { nullable: true, description: "Only schools and subjects of which something is missing." }) onlyShort: boolean | null,
    @Arg("orderBy", () => ShortageOrder, { nullable: true, description: "Those who lack most first, or by name; the first when left out." }) orderBy: ShortageOrder | null,
    @Arg("first", () => Int, { nullable: true, description: "How many schools, at most 100; 20 when left out." }) first: number | null,
    @Arg("after", () => String, { nullable: true, description: "The `endCursor` of the page before, of the same order." }) after: string | null,
    @Ctx() { query, viewer }: Context,
  ): Promise<ShortagePage> {
    const place = placeOf({ allianceId, regionId, schoolId });
    const count = first ?? 20;
    if (count < 1 || count > MOST_SCHOOLS) throw badInput("first", "input.range", { field: "first", min: 1, max: MOST_SCHOOLS });
    if (viewer.me === null) return { schools: [], totals: [], schoolCount: 0, silentCount: 0, endCursor: null };
    return shortages(query, viewer, { place, day: day ?? viewer.today, subject: subject ?? null, onlyShort: onlyShort ?? false, orderBy: orderBy ?? "missing", first: count, after: after ?? null });
  }

  @Runs(setTaughtPeriods)
  @Mutation(() => TaughtTable, { nullable: true, description: "Enters what a school's own teachers teach in a term, as a whole table." })
  async setTaughtPeriods(@Arg("input", { description: "The table." }) input: SetTaughtPeriodsInput, @Ctx() ctx: Context): Promise<TaughtTable | null> {
    const { schoolId, schoolYear, season } = await ctx.run(setTaughtPeriods, input);
    return taughtTable(ctx.query, ctx.viewer, schoolId, schoolYear, season);
  }
}

import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { badInput } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import { Guarded } from "../../kernel/read";
import { FileSpace } from "./file-space.payload";
import { fullestSchools, mayLookAfter, spaceOf } from "./quota";

const MOST_SCHOOLS = 100;

@Resolver()
export class FileSpaceResolver {
  @Guarded("One's own space; of a school for its principal and deans, its staff, its bureau and the platform.")
  @Query(() => FileSpace, { nullable: true, description: "The room for files that your uploads take: of your school, or your own where you have none; of another school only where you look after it." })
  async fileSpace(@Arg("schoolId", () => ID, { nullable: true, description: "A school; your own first one when nothing is said." }) wanted: string | null, @Ctx() { query, viewer }: Context): Promise<FileSpace | null> {
    if (viewer.me === null) return null;
    if (wanted && !isId(wanted)) throw badInput("schoolId", "kernel.notAnId", { field: "schoolId" });
    const mine = viewer.scopes["schools"] ?? [];
    const schoolId = wanted ?? mine[0] ?? null;
    if (schoolId !== null && !mine.includes(schoolId) && !(await mayLookAfter(query, viewer, schoolId))) return null;
    const [school] = schoolId === null ? [] : await query<{ name: string }>("select name from school where id = $1", [schoolId]);
    const { used, files, coming, quota } = await spaceOf(query, { schoolId, personId: viewer.me });
    return { schoolId, schoolName: school?.name ?? null, used: String(used), files: String(files), coming: String(coming), quota: String(quota) };
  }

  @Guarded("Only schools of the viewer's own bureau regions, or all for the platform's administrators.")
  @Query(() => [FileSpace], { description: "The schools that you look after, those that use the largest share of their room first." })
  async fileSpaces(@Arg("first", () => Int, { defaultValue: 20, description: `How many, at most ${MOST_SCHOOLS}.` }) first: number, @Ctx() { query, viewer }: Context): Promise<FileSpace[]> {
    if (first < 0 || first > MOST_SCHOOLS) throw badInput("first", "kernel.pageSize", { field: "first", max: MOST_SCHOOLS });
    return fullestSchools(query, viewer, first);
  }
}

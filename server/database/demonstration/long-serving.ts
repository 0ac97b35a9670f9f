import { schoolYearOf } from "../../../shared/statistics";
import type { Day } from "../../kernel/time";
import { weihaiRotation } from "./figures";
import { addStaff, apportion } from "./people";
import type { StaffPostRow } from "./rows";
import type { School, Staff, World } from "./world";

/** Years at one school after which a teacher is due for rotation, and three terms of a principal: Weihai has the country's rule. */
const DUE_YEARS = 6;
const LONGEST = 16;
/** A few too many, for those who have been away already; `exchanges/rotations.ts` makes the number exact. */
const SPARE = 40;
/** For each who is due there are others who are not yet. */
const NEWER = 0.2;

export const isOfWeihai = ({ county }: School): boolean => county.region.code.startsWith("3710");

/** Who has been at a school of Weihai for so long on the first of September that he is due. */
export function dueOfWeihai(world: World): Staff[] {
  const year = schoolYearOf(world.today);
  const [day, latest] = [`${year}-09-01`, `${year - DUE_YEARS}-09-01`];
  const persons = new Map(world.rows.person.map((person) => [person.id, person]));
  const schools = new Set(world.schools.filter(isOfWeihai).map(({ row }) => row.id));
  const posts = world.rows.staff_post.filter(({ school_id }) => schools.has(school_id));
  // Posts that follow one another at a school are one stretch.
  const ended = new Map(posts.map((post) => [`${post.person_id} ${post.school_id} ${post.until}`, post]));
  const beganIn = (post: StaffPostRow): Day => {
    const before = ended.get(`${post.person_id} ${post.school_id} ${post.since}`);
    return before ? beganIn(before) : post.since;
  };
  return posts.flatMap((post) => (post.since <= day && (post.until === null || post.until > day) && beganIn(post) <= latest ? [{ person: persons.get(post.person_id)!, post }] : []));
}

/** As many teachers at the schools of Weihai as its published rotation needs: most of them long at their school. */
export function makeLongServing(world: World): void {
  const schools = world.schools.filter(isOfWeihai);
  const missing = weihaiRotation.due + SPARE - dueOfWeihai(world).length;
  const weights = schools.map(({ weight }) => weight);
  const long = apportion(weights, missing, 0);
  const newer = apportion(weights, Math.round(missing * NEWER), 0);
  for (const [index, school] of schools.entries()) {
    // The last of the staff keeps his place: some offices go by it.
    const last = school.staff.pop()!;
    for (let count = 0; count < long[index]!; count += 1) school.staff.push(addStaff(world, school, "teacher", school.staff.length, [DUE_YEARS, LONGEST]));
    for (let count = 0; count < newer[index]!; count += 1) school.staff.push(addStaff(world, school, "teacher", school.staff.length, [1, DUE_YEARS - 1]));
    school.staff.push(last);
  }
}

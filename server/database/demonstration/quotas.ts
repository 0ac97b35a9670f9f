import type { Subject } from "../../../shared/schools";
import { quotaSubjects, schoolYearOf } from "../../../shared/statistics";
import { Dice } from "./dice";
import { isOngoing, type School, type World, writtenOn } from "./world";

const SEED = 91;
/** What villages lack first. */
const SCARCE = new Set<Subject>(["music", "art", "physicalEducation", "english", "informationTechnology"]);
const PLENTY = new Set<Subject>(["chinese", "mathematics"]);

/** Approved posts of this school year and the last: too many teachers of the main subjects in town, too few of music, art and sports in the villages. */
export function makeQuotas(world: World): void {
  const dice = new Dice(SEED);
  const year = schoolYearOf(world.today);
  for (const school of world.schools) {
    const actual = postsOf(world, school);
    const subjects = new Set<Subject>([...school.row.stages.flatMap((stage) => quotaSubjects[stage]), ...actual.keys()]);
    for (const subject of subjects) {
      const approved = approvedOf(dice, school, subject, actual.get(subject) ?? 0);
      world.add("staffing_quota", writtenOn(world, `${year - 1}-09-01`), { school_id: school.row.id, subject, year: year - 1, approved });
      // This year a few are not decided yet.
      world.add("staffing_quota", writtenOn(world, `${year}-09-01`), { school_id: school.row.id, subject, year, approved: dice.chance(0.03) ? null : approved });
    }
  }
}

function postsOf(world: World, school: School): Map<Subject, number> {
  const counts = new Map<Subject, number>();
  for (const post of world.rows.staff_post) {
    const [main] = post.subjects;
    if (post.school_id === school.row.id && main && isOngoing(post, world.today)) counts.set(main, (counts.get(main) ?? 0) + 1);
  }
  return counts;
}

function approvedOf(dice: Dice, school: School, subject: Subject, actual: number): number {
  const town = school.row.locality === "urban";
  if (town && PLENTY.has(subject)) return Math.max(1, actual - dice.between(0, 2));
  if (!town && SCARCE.has(subject)) return actual + (school.row.locality === "rural" ? dice.between(1, 2) : dice.between(0, 1));
  return Math.max(actual + (dice.chance(0.2) ? dice.between(-1, 1) : 0), 0);
}

import type { Subject } from "../../../../shared/schools";
import { dayPlus } from "../../../kernel/time";
import { leadOf } from "../alliances";
import { supportedSchoolOf } from "../appointments";
import { YUXI_ALLIANCE } from "../places/yuxi";
import type { Staff } from "../world";
import { addExchange, type SlotPlan, stateOn } from "./add-exchange";
import { earlier } from "./days";
import type { Stage } from "./stage";
import { classNames, itinerantPurposes, rooms, scarce } from "./words";

/** Three mornings: twelve periods. */
const MORNINGS = [1, 3, 5].map((weekday) => ({ weekday, half: "morning" }) as const);
/** Three afternoons: nine periods. */
const AFTERNOONS = [1, 3, 5].map((weekday) => ({ weekday, half: "afternoon" }) as const);

/** Who comes for which subject: with the school's own 40 % (`taught.ts`) that makes 100 % of music, art and sports. */
const comers: readonly [subject: Subject, places: readonly SlotPlan[]][] = [["music", MORNINGS], ["art", MORNINGS], ["physicalEducation", MORNINGS], ["physicalEducation", AFTERNOONS]];

/** The published case: a school without teachers of three subjects, and four itinerants of another who make up for it in this term. */
export function mendedBySubjects(stage: Stage): void {
  const { world, terms } = stage;
  const alliance = world.alliances.find(({ row }) => row.name === YUXI_ALLIANCE)!;
  const [home, host] = [leadOf(alliance), supportedSchoolOf(alliance)];
  // Nobody there has learnt them: who teaches them does it besides.
  for (const { post } of host.staff) if (scarce.includes(post.subjects[0]!)) post.subjects = ["chinese", post.subjects[0]!];
  const teachers = home.staff.filter(({ post }) => post.duty === "teacher");
  const taken = new Set<Staff>();
  for (const [subject, places] of comers) {
    const member = teachers.find((teacher) => !taken.has(teacher) && teacher.post.subjects[0] === subject) ?? teachers.find((teacher) => !taken.has(teacher) && !scarce.includes(teacher.post.subjects[0]!))!;
    taken.add(member);
    member.post.subjects = [subject];
    const room = rooms[subject];
    addExchange(stage, {
      kind: "itinerant", alliance, member, home, host, subject, purpose: itinerantPurposes[subject] ?? "", ...terms.present, state: stateOn(world.today, terms.present), askedOn: earlier(dayPlus(terms.present.since, -14), world.ago(9)),
      slots: places.map((place, index) => ({ ...place, ...(room ? { room } : {}), className: classNames[index]! })),
    });
  }
}

import { badInput, Refusal } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import { command, type Transaction } from "../../kernel/write";
import { Appointment, endAppointment } from "../identity";
import { closePoint } from "./close-teaching-point";
import { endTies, standingTies } from "./closing";
import { audienceOfSchool } from "./concerns";
import { endPost } from "./end-staff-post";
import { School } from "./school.entity";
import { CloseSchoolInput } from "./school.input";
import { schoolPolicy } from "./school.policy";
import { StaffPost } from "./staff-post.entity";
import { TeachingPoint } from "./teaching-point.entity";

/**
 * Closes a school. Nothing ends silently with it: while there are posts, appointments, teaching points or ties to
 * alliances it refuses with their numbers; asked to end them that day, it tells of each. The people stay in the register.
 */
export const closeSchool = command("closeSchool", CloseSchoolInput, { policy: schoolPolicy, action: "close" }, async (tx, { id, version, endAll, ...input }) => {
  const school = await tx.take(schoolPolicy, "close", id, version);
  const closedOn = input.closedOn ?? tx.viewer.today;
  if (school.closedOn !== null) throw new Refusal("CONFLICT", "schools.closed", { field: "input.id" });
  if (closedOn > tx.viewer.today) throw badInput("input.closedOn", "schools.closesInFuture");
  const left = await leftOf(tx, id, closedOn);
  const counts = { posts: left.posts.length, appointments: left.appointments.length, points: left.points.length, ties: left.ties };
  if (Object.values(counts).some((count) => count > 0) && !endAll) {
    throw new Refusal("CONFLICT", "schools.stillInUse", { field: "input.endAll", values: counts, extensions: { standing: counts } });
  }
  // Whoever hears of the school now shall hear that it closed, ended memberships or not.
  const audience = await audienceOfSchool(tx, school);
  for (const post of left.posts) await endPost(tx, post, latest(closedOn, post.since));
  for (const point of left.points) await closePoint(tx, point, closedOn);
  for (const appointment of left.appointments) await endAppointment(tx, appointment, closedOn);
  await endTies(tx, school, closedOn);
  await tx.change(School, school, { closedOn });
  tx.tell({ kind: "school.closed", subjectKind: "School", subjectId: id, audience, payload: { name: school.name, on: closedOn, ended: counts } });
  return { id };
});

const latest = (a: Day, b: Day): Day => (a > b ? a : b);

async function leftOf(tx: Transaction, schoolId: string, day: Day) {
  const goesOn = ({ until }: { until: Day | null }): boolean => until === null || until > day;
  return {
    posts: (await tx.find(StaffPost, "schoolId", schoolId)).filter(goesOn),
    appointments: (await tx.find(Appointment, "scopeId", schoolId)).filter(goesOn),
    points: (await tx.find(TeachingPoint, "schoolId", schoolId)).filter(({ closedOn }) => closedOn === null),
    ties: await standingTies(tx, schoolId, day),
  };
}

import type { HiringRoundState, HiringState } from "../../shared/hiring";
import type { Alliance } from "../../server/modules/alliances";
import { Hiring, HiringApplication, HiringCandidate, HiringCriterion, HiringObjection, HiringPanelist, HiringPlacement, HiringPost, HiringRound, HiringRun, HiringSchool, HiringSheet, HiringWish } from "../../server/modules/hiring";
import type { Person } from "../../server/modules/identity";
import type { Region, School } from "../../server/modules/schools";
import type { World } from "../kit/builders/world";
import type { Rows } from "./world";

interface Ground {
  county: Region;
  alliance: Alliance;
  school: School;
  /** Competes in all of them, until somebody is put in his place. */
  teacher: Person;
  /** Is on their panels. */
  judge: Person;
}

/** A campaign inside an alliance, with a first round in a state, somebody who applies for his own school, and his judge. */
async function campaign(world: World, { county, alliance, school, teacher, judge }: Ground, state: HiringState, roundState: HiringRoundState) {
  const opened = state === "draft" ? {} : { openedAt: new Date(), seed: "2026" };
  const hiring = await world.add(Hiring, { regionId: county.id, allianceId: alliance.id, title: "竞聘", schoolYear: 2025, effectiveOn: world.day(60), state, ...opened });
  const of = { hiringId: hiring.id };
  await world.query("insert into hiring_alliance (hiring_id, alliance_id) values ($1, $2)", [hiring.id, alliance.id]);
  const hiringSchool = await world.add(HiringSchool, { ...of, schoolId: school.id, allianceId: alliance.id });
  const rounds = [];
  for (const number of [1, 2, 3]) {
    const days = { appliesSince: world.day(number * 10 - 10), appliesUntil: world.day(number * 10 - 5), scoresUntil: world.day(number * 10) };
    rounds.push(await world.add(HiringRound, { ...of, ...days, number, state: number === 1 || roundState === "closed" ? roundState : "planned", ...(roundState === "posted" ? { objectionsUntil: world.day(5) } : {}) }));
  }
  const [round] = rounds as [HiringRound];
  const criterion = await world.add(HiringCriterion, { ...of, ordinal: 1, name: "业绩", weight: 100, most: 10 });
  const post = await world.add(HiringPost, { ...of, schoolId: school.id, subject: "art", places: 1, contested: true });
  const [staffPost] = await world.query<{ id: string }>("select id from staff_post where person_id = $1", [teacher.id]);
  const [{ id: personId }, { id: schoolId }] = [teacher, school];
  const candidate = await world.add(HiringCandidate, { ...of, personId, schoolId, staffPostId: staffPost!.id, subject: "art", subjects: ["art"] });
  const application = await world.add(HiringApplication, { ...of, roundId: round.id, candidateId: candidate.id, personId, schoolId, subject: "art" });
  const wish = await world.add(HiringWish, { ...of, applicationId: application.id, personId, postId: post.id, schoolId, ordinal: 1 });
  const panelist = await world.add(HiringPanelist, { ...of, personId: judge.id });
  const done = roundState === "scored" || roundState === "posted" || roundState === "closed";
  const sheet = await world.add(HiringSheet, { ...of, roundId: round.id, applicationId: application.id, panelistId: panelist.id, judgeId: judge.id, personId, weight: 1, ...(done ? { state: "done", total: 80 } : {}) });
  return { hiring, hiringSchool, round, criterion, post, candidate, application, wish, panelist, sheet };
}

const HASH = "0".repeat(64);

/** Campaigns of a place in each state that some operation needs. */
export async function hirings(world: World, at: Ground): Promise<Rows> {
  const [draft, open, applying, scoring, scorable, scored, posted, closable, last] = [
    await campaign(world, at, "draft", "planned"), await campaign(world, at, "open", "planned"), await campaign(world, at, "schoolRound", "applying"),
    await campaign(world, at, "schoolRound", "scoring"), await campaign(world, at, "schoolRound", "scoring"), await campaign(world, at, "schoolRound", "scored"),
    await campaign(world, at, "schoolRound", "posted"), await campaign(world, at, "schoolRound", "posted"), await campaign(world, at, "regionRound", "closed"),
  ];
  await world.query("update hiring_sheet set state = 'done', total = 80 where id = $1", [scorable.sheet.id]);
  await world.query("update hiring_round set objections_until = $2 where id = $1", [closable.round.id, world.today]);
  await world.query("update hiring_candidate set state = 'exempt', exemption = 'illness' where id = $1", [open.candidate.id]);
  const { hiring, round, post, candidate } = last;
  return {
    DraftHiring: draft.hiring, DraftHiringPost: await world.add(HiringPost, { hiringId: draft.hiring.id, schoolId: at.school.id, subject: "science", places: 1 }),
    Hiring: hiring, HiringSchool: last.hiringSchool, HiringCriterion: last.criterion, HiringPost: post, HiringPanelist: last.panelist,
    PlannedRound: open.round, ExemptCandidate: open.candidate,
    HiringRound: applying.round, ApplyingPost: applying.post, HiringCandidate: applying.candidate, HiringApplication: applying.application, HiringWish: applying.wish,
    HiringSheet: scoring.sheet, SheetCriterion: scoring.criterion, ScorableRound: scorable.round, ScoredRound: scored.round, ClosableRound: closable.round,
    PostedApplication: posted.application,
    HiringObjection: await world.add(HiringObjection, { hiringId: closable.hiring.id, roundId: posted.round.id, applicationId: closable.application.id, personId: at.teacher.id, body: "请复核" }),
    HiringPlacement: await world.add(HiringPlacement, {
      hiringId: hiring.id, roundId: round.id, roundNumber: 1, candidateId: candidate.id, personId: candidate.personId, name: "", homeSchoolId: at.school.id, schoolId: at.school.id, postId: post.id, subject: "art", rank: 1,
    }),
    HiringRun: await world.add(HiringRun, { hiringId: hiring.id, roundId: round.id, input: { seed: "", posts: [], contenders: [] }, inputHash: HASH, outcomeHash: HASH, applicants: 0, placed: 0 }),
  };
}

/** Puts the people whose rights are tried in the places of those who stood in for them. */
export async function takePlaces(world: World, instead: { teacher: string; judge: string }, by: { teacher: Person; judge: Person }): Promise<void> {
  for (const table of ["hiring_candidate", "hiring_application", "hiring_wish", "hiring_placement", "hiring_objection", "hiring_sheet"]) await world.query(`update ${table} set person_id = $2 where person_id = $1`, [instead.teacher, by.teacher.id]);
  await world.query("update hiring_panelist set person_id = $2 where person_id = $1", [instead.judge, by.judge.id]);
  await world.query("update hiring_sheet set judge_id = $2 where judge_id = $1", [instead.judge, by.judge.id]);
}

import { expect, it } from "vitest";
import { Hiring, HiringRun } from "../../../server/modules/hiring";
import { followHiringCalendar } from "../../../server/modules/hiring/follow-hiring-calendar";
import { hashOfInput, hashOfOutcome, placeApplicants, type RoundInput } from "../../../server/modules/hiring/place-applicants";
import { publishHiring } from "../../../server/modules/hiring/publish-hiring";
import { tryPlacement } from "../../../server/modules/hiring/try-placement";
import { nobody } from "../../../server/kernel/viewer";
import { transact } from "../../../server/kernel/write";
import { runJobs } from "../../kit/jobs";
import { applicationOf, apply, aScene, begin, bring, candidateOf, opened, postOf, roundOf, type Scene } from "./scene";

const ALLIANCES = 7;
const at = aScene(ALLIANCES);

/** Teacher n of alliance m gets this, so that everybody's total is another. */
const merit = (scene: Scene): Map<string, number> =>
  new Map(scene.alliances.flatMap(({ teachers }, place) => teachers.map(({ id }, one) => [id, 90 - 10 * one - place] as const)));

/** All that the database holds, by table. */
async function everything({ world }: Scene): Promise<Record<string, unknown>> {
  const tables = await world.query<{ name: string }>("select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1", []);
  const all: Record<string, unknown> = {};
  for (const { name } of tables) all[name] = (await world.query<{ hash: string | null }>(`select md5(string_agg(t::text, '|' order by t::text)) as hash from ${name} t`, []))[0]!.hash;
  return all;
}

const placements = (hiring: Hiring): Promise<{ name: string; school: string; round: number; rank: number }[]> =>
  at.world.query('select l.name, s.name as school, l.round_number as round, l.rank from hiring_placement l join school s on s.id = l.school_id where l.hiring_id = $1 order by l.round_number, s.name, l.rank', [hiring.id]);
const states = async (hiring: Hiring): Promise<Record<string, number>> =>
  Object.fromEntries((await at.world.query<{ state: string; count: number }>("select state, count(*)::int as count from hiring_candidate where hiring_id = $1 group by 1 order by 1", [hiring.id])).map(({ state, count }) => [state, count]));

it("goes through three rounds in seven alliances: surplus flows from the full schools to the short ones, and the posts move once", async () => {
  const { world, officer } = at;
  const points = merit(at);
  const hiring = await opened(at);
  expect(await states(hiring)).toEqual({ competing: 4 * ALLIANCES });

  // Round 1: inside the school. Everybody applies but the last of the first alliance; two a school are placed.
  const first = await begin(at, hiring, 1);
  for (const [place, { full, teachers }] of at.alliances.entries()) {
    const post = await postOf(at, hiring, full);
    for (const [one, teacher] of teachers.entries()) if (place > 0 || one < 3) await apply(at, first, teacher, [post]);
  }
  await bring(at, hiring, 1, "scored", (person) => points.get(person)!);

  // A dry run, as often as one likes, changes nothing anywhere and comes to what the result comes to.
  const before = await everything(at);
  const trial = await tryPlacement(world.query, await world.find(Hiring, hiring.id), await roundOf(at, hiring, 1));
  expect(await tryPlacement(world.query, await world.find(Hiring, hiring.id), await roundOf(at, hiring, 1))).toEqual(trial);
  expect(await everything(at)).toEqual(before);
  expect(trial).toMatchObject({ applicants: 27, placed: 2 * ALLIANCES, surplus: 2 * ALLIANCES });
  expect(trial.flows).toHaveLength(ALLIANCES);

  const scored = await bring(at, hiring, 1, "posted", (person) => points.get(person)!);
  expect((await placements(hiring)).map(({ name }) => name)).toEqual(at.alliances.flatMap((_, place) => [`${place + 1}-1 老师`, `${place + 1}-2 老师`]));
  expect(await states(hiring)).toEqual({ placed: 2 * ALLIANCES, surplus: 2 * ALLIANCES });
  const [run] = await world.query<{ id: string }>("select id from hiring_run where round_id = $1", [scored.id]);
  const stored = await world.find(HiringRun, run!.id);
  expect(stored).toMatchObject({ inputHash: trial.inputHash, applicants: 27, placed: 14 });
  expect(hashOfInput(stored.input as RoundInput)).toBe(stored.inputHash);
  expect(hashOfOutcome(placeApplicants(stored.input as RoundInput))).toBe(stored.outcomeHash);

  // Round 2: inside the alliance. The short school of each takes one or two of the surplus.
  await bring(at, hiring, 1, "closed", (person) => points.get(person)!);
  const second = await begin(at, hiring, 2);
  for (const { short, teachers } of at.alliances) for (const teacher of teachers.slice(2)) await apply(at, second, teacher, [await postOf(at, hiring, short)]);
  await bring(at, hiring, 2, "closed", (person) => points.get(person)!);
  const afterTwo = (await placements(hiring)).filter(({ round }) => round === 2);
  // One place in the 4 odd alliances, two in the 3 even ones.
  expect(afterTwo).toHaveLength(4 + 6);
  expect(await states(hiring)).toEqual({ placed: 24, surplus: 4 });

  // Round 3: across the region. No place is left but in a school that frees one; who finds none stays surplus.
  await world.query("update hiring_post set places = places + 1 where hiring_id = $1 and school_id = $2", [hiring.id, at.alliances[6]!.short.id]);
  const third = await begin(at, hiring, 3);
  const surplus = await world.query<{ person_id: string }>("select person_id from hiring_candidate where hiring_id = $1 and state = 'surplus' order by id", [hiring.id]);
  const open = await postOf(at, hiring, at.alliances[6]!.short);
  for (const { person_id } of surplus) await apply(at, third, { id: person_id } as never, [open]);
  await bring(at, hiring, 3, "closed", (person) => points.get(person)!);
  expect((await placements(hiring)).filter(({ round }) => round === 3)).toEqual([{ name: "1-4 老师", school: "7 村小", round: 3, rank: 1 }]);
  const loser = await applicationOf(at, third, at.alliances[6]!.teachers[3]!);
  expect(loser).toMatchObject({ placedPostId: null, total: 54, reasons: [{ code: "outscored", wish: 1, postId: open.id, places: 1, lowest: 60, decided: "total" }] });

  // The final list, and the effective date.
  const posts = async () => world.query<{ person_id: string; school_id: string }>("select person_id, school_id from staff_post where since <= $1 and (until is null or until > $1) order by person_id, school_id", [world.today]);
  const wasAt = await posts();
  const last = await world.find(Hiring, hiring.id);
  await world.run(officer, publishHiring, { id: hiring.id, version: last.version });
  const published = await world.find(Hiring, hiring.id);
  expect(published).toMatchObject({ state: "published", publicUntil: world.day(7), effectiveOn: world.day(40) });
  await follow();
  expect(await posts()).toEqual(wasAt);
  await world.query("update hiring set effective_on = $2 where id = $1", [hiring.id, world.today]);
  await follow();
  expect(await world.find(Hiring, hiring.id)).toMatchObject({ state: "effective" });
  const isAt = await posts();
  expect(isAt).toHaveLength(wasAt.length);
  const moved = isAt.filter((now) => !wasAt.some((then) => then.person_id === now.person_id && then.school_id === now.school_id));
  expect(moved).toHaveLength(11);
  const one = at.alliances[0]!;
  expect(isAt.filter(({ person_id }) => person_id === one.teachers[2]!.id)).toEqual([{ person_id: one.teachers[2]!.id, school_id: one.short.id }]);
  expect(await candidateOf(at, hiring, one.teachers[2]!)).toMatchObject({ state: "placed", moveProblem: null });
  expect(await candidateOf(at, hiring, one.teachers[0]!)).toMatchObject({ state: "placed", newStaffPostId: null });

  // Run again, whatever the reason: nothing more happens.
  const settled = await everything(at);
  await world.query("update hiring set state = 'published' where id = $1", [hiring.id]);
  await follow();
  expect(await posts()).toEqual(isAt);
  const { staff_post, hiring_candidate, hiring_placement } = await everything(at);
  expect({ staff_post, hiring_candidate, hiring_placement }).toEqual({ staff_post: settled["staff_post"], hiring_candidate: settled["hiring_candidate"], hiring_placement: settled["hiring_placement"] });
  const audited = await world.query<{ action: string; count: number }>("select action, count(*)::int as count from audit_entry where subject_id = $1 group by 1 order by 1", [hiring.id]);
  expect(Object.fromEntries(audited.map(({ action, count }) => [action, count]))).toMatchObject({ "hiring.opened": 1, "hiring.posted": 3, "hiring.published": 1, "hiring.moved": 25 });
}, 120_000);

async function follow(): Promise<void> {
  await transact(at.world.database.dataSource, nobody(), async (tx) => tx.later(followHiringCalendar, {}));
  await runJobs(at.world.database);
}

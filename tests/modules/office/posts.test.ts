import { afterAll, beforeAll, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { Reads } from "../../../server/kernel/read";
import { releaseSchool } from "../../../server/modules/alliances/release-school";
import { Post, PostComment, PostType } from "../../../server/modules/office";
import { addComment } from "../../../server/modules/office/add-comment";
import { editPost } from "../../../server/modules/office/edit-post";
import { hideComment } from "../../../server/modules/office/hide-comment";
import { hidePost, unhidePost } from "../../../server/modules/office/hide-post";
import { publishPost } from "../../../server/modules/office/publish-post";
import { reactToPost } from "../../../server/modules/office/react-to-post";
import { World } from "../../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { derive } from "./notify-kit";

type Named = { id: string };

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  const { entities } = await buildApi();
  database = await createTestDatabase({ entities });
  world = new World(database);
});
afterAll(() => database.end());

const sees = async (person: Named, post: Named): Promise<boolean> => (await new Reads(await world.viewer(person), world.query).row(PostType, post.id)) !== null;
const lines = (person: Named): Promise<{ kind: string; subject_id: string; event_count: number }[]> => world.query("select kind, subject_id, event_count from notification where person_id = $1 order by kind", [person.id]);

/** An alliance of two schools with people of both, all with accounts, and somebody of a school beside it. */
async function anAlliance() {
  const county = await world.region();
  const alliance = await world.alliance([county], { name: "城南联盟" });
  const [school, other, outside] = [await world.school(county), await world.school(county), await world.school(county)];
  await world.member(alliance, school, "lead");
  const membership = await world.member(alliance, other);
  const people = {
    teacher: await world.teacher(school), colleague: await world.teacher(other), stranger: await world.teacher(outside),
    coordinator: await world.coordinator(alliance), principal: await world.principal(school), officer: await world.official("bureauOfficer", county),
  };
  for (const person of Object.values(people)) await world.account(person);
  const publish = (as: Named, more: object = {}): Promise<Named> => world.run(as, publishPost, { scopeKind: "alliance", scopeId: alliance.id, body: "今天的教研活动", ...more });
  return { ...people, county, alliance, school, other, membership, publish };
}

it("stands in the circle of its alliance, for all who see that and nobody else, and in their feeds", async () => {
  const { teacher, colleague, stranger, coordinator, officer, publish } = await anAlliance();
  const post = await publish(teacher);
  for (const person of [teacher, colleague, coordinator, officer]) expect([await sees(person, post), await world.hears(person, post)]).toEqual([true, true]);
  expect([await sees(stranger, post), await world.hears(stranger, post)]).toEqual([false, false]);
  // The words may be hidden or removed later: what is told for good does not hold them.
  expect(JSON.stringify(await world.told(post))).not.toContain("教研活动");
});

it("of a school is for its own people and those who look after it, not for the alliance's other members", async () => {
  const { teacher, colleague, principal, officer, coordinator, school } = await anAlliance();
  const post = await world.run(teacher, publishPost, { scopeKind: "school", scopeId: school.id, body: "校内通知" });
  for (const person of [teacher, principal, officer]) expect(await sees(person, post)).toBe(true);
  for (const person of [colleague, coordinator]) expect(await sees(person, post)).toBe(false);
});

it("tells whom it names, whose post is commented on, and who got a reaction: each by a line of its own", async () => {
  const { teacher, colleague, coordinator, publish } = await anAlliance();
  const post = await publish(teacher, { mentionIds: [colleague.id] });
  for (const person of [colleague, coordinator]) await world.run(person, addComment, { postId: post.id, body: "好" });
  await world.run(coordinator, addComment, { postId: post.id, body: "@ 看看", mentionIds: [teacher.id] });
  await world.run(colleague, reactToPost, { postId: post.id, kind: "thanks" });
  await derive(database);
  expect(await lines(colleague)).toEqual([{ kind: "post.mentioned", subject_id: post.id, event_count: 1 }]);
  expect(await lines(teacher)).toEqual([
    { kind: "comment.added", subject_id: post.id, event_count: 2 },
    { kind: "post.mentioned", subject_id: post.id, event_count: 1 },
    { kind: "reaction.added", subject_id: post.id, event_count: 1 },
  ]);
});

it("does not name who could not read it, nor whom the author cannot see, and then nothing is published", async () => {
  const { teacher, stranger, officer, publish, alliance } = await anAlliance();
  const elsewhere = await world.teacher(await world.school(await world.region()));
  await expect(publish(teacher, { mentionIds: [elsewhere.id] })).toBeRefused("NOT_FOUND", { field: "input.mentionIds" });
  await publish(teacher);
  await expect(publish(officer, { mentionIds: [stranger.id] })).toBeRefused("BAD_USER_INPUT", { field: "input.mentionIds", message: "post.mentionBlind" });
  expect(await world.query("select from post where scope_id = $1", [alliance.id])).toHaveLength(1);
  expect(await lines(stranger)).toEqual([]);
});

it("is hidden with a reason that its author reads, from all but him and who looks after the place, and shown again", async () => {
  const { teacher, colleague, coordinator, officer, publish } = await anAlliance();
  const post = await publish(teacher);
  await world.run(coordinator, hidePost, { id: post.id, version: 1, reason: "与工作无关" });
  expect([await sees(colleague, post), await sees(teacher, post), await sees(officer, post)]).toEqual([false, true, true]);
  expect(await world.find(Post, post.id)).toMatchObject({ hiddenReason: "与工作无关", hiddenById: coordinator.id });
  await expect(world.run(colleague, addComment, { postId: post.id, body: "?" })).toBeRefused("NOT_FOUND");
  await expect(world.run(teacher, addComment, { postId: post.id, body: "?" })).toBeRefused("CONFLICT", { message: "post.hidden" });
  await expect(world.run(coordinator, hidePost, { id: post.id, version: 2, reason: "再来" })).toBeRefused("CONFLICT", { message: "post.hidden" });
  await derive(database);
  expect(await lines(teacher)).toMatchObject([{ kind: "post.hidden" }]);
  // The reason is for the author: nothing that is told to all holds it.
  expect(JSON.stringify(await world.told(post))).not.toContain("与工作无关");
  await world.run(coordinator, unhidePost, { id: post.id, version: 2 });
  expect(await sees(colleague, post)).toBe(true);
});

it("hides a comment from the others, and tells its author", async () => {
  const { teacher, colleague, coordinator, publish } = await anAlliance();
  const post = await publish(teacher);
  const { id } = await world.run(colleague, addComment, { postId: post.id, body: "广告" });
  await expect(world.run(teacher, hideComment, { id, version: 1, reason: "广告" })).toBeRefused("FORBIDDEN");
  await world.run(coordinator, hideComment, { id, version: 1, reason: "广告" });
  expect(await world.find(PostComment, id)).toMatchObject({ hiddenReason: "广告" });
  await derive(database);
  expect(await lines(colleague)).toMatchObject([{ kind: "post.hidden" }]);
});

it("may be changed by its author on its day and the next, and then no more", async () => {
  const { teacher, coordinator, publish } = await anAlliance();
  const post = await publish(teacher);
  await world.run(teacher, editPost, { id: post.id, version: 1, body: "改过的话" });
  expect(await world.find(Post, post.id)).toMatchObject({ body: "改过的话", version: 2 });
  await expect(world.run(coordinator, editPost, { id: post.id, version: 2, body: "别人的话" })).toBeRefused("FORBIDDEN");
  await expect(world.run(teacher, editPost, { id: post.id, version: 2, body: "" })).toBeRefused("BAD_USER_INPUT", { field: "input.body" });
  await world.query("update post set editable_until = $2 where id = $1", [post.id, world.today]);
  await expect(world.run(teacher, editPost, { id: post.id, version: 2, body: "太晚" })).toBeRefused("CONFLICT", { message: "post.tooLate" });
});

it("is gone for who leaves the alliance, and with it the line that told him of it", async () => {
  const { teacher, colleague, coordinator, membership, publish } = await anAlliance();
  const post = await publish(teacher, { mentionIds: [colleague.id] });
  await derive(database);
  await world.run(coordinator, releaseSchool, { id: membership.id, version: 1 });
  expect(await sees(colleague, post)).toBe(false);
  await expect(world.run(colleague, reactToPost, { postId: post.id, kind: "like" })).toBeRefused("NOT_FOUND", { field: "input.postId" });
});

it("keeps one reaction a person: another replaces it, none takes it back", async () => {
  const { teacher, colleague, publish } = await anAlliance();
  const post = await publish(teacher);
  const kinds = () => world.query<{ kind: string }>("select kind from post_reaction where post_id = $1", [post.id]);
  await world.run(colleague, reactToPost, { postId: post.id, kind: "like" });
  await world.run(colleague, reactToPost, { postId: post.id, kind: "idea" });
  expect(await kinds()).toEqual([{ kind: "idea" }]);
  await world.run(colleague, reactToPost, { postId: post.id });
  expect(await kinds()).toEqual([]);
});

it("holds pictures of one's own, in their order, and nothing that is none", async () => {
  const { teacher, colleague, publish } = await anAlliance();
  const [first, second, foreign, sheet] = [await world.file(teacher, { width: 10, height: 10 }), await world.file(teacher, { width: 10, height: 10 }), await world.file(colleague, { width: 10, height: 10 }), await world.file(teacher)];
  const post = await publish(teacher, { body: "", fileIds: [second.id, first.id] });
  expect(await world.query("select file_id from attachment where subject_id = $1 order by ordinal", [post.id])).toEqual([{ file_id: second.id }, { file_id: first.id }]);
  await expect(publish(teacher, { fileIds: [foreign.id] })).toBeRefused("NOT_FOUND", { field: "input.fileIds" });
  await expect(publish(teacher, { fileIds: [sheet.id] })).toBeRefused("BAD_USER_INPUT", { field: "input.fileIds", message: "post.notPicture" });
  await expect(publish(teacher, { body: "" })).toBeRefused("BAD_USER_INPUT", { field: "input.body", message: "post.empty" });
});

it("is not begun in an alliance that is not active", async () => {
  const { county } = await anAlliance();
  const officer = await world.official("bureauOfficer", county);
  for (const state of ["draft", "concluded"] as const) {
    const alliance = await world.alliance([county], { state });
    await expect(world.run(officer, publishPost, { scopeKind: "alliance", scopeId: alliance.id, body: "话" })).toBeRefused("CONFLICT", { field: "input.scopeId" });
  }
});

import { dayPlus } from "../../kernel/time";
import { POST_EDIT_DAYS, type PostPlace, Reaction } from "../../../shared/posts";
import { membersOf } from "./alliances";
import { FIRST_ZONE } from "./places/huancui";
import { FIRST_ALLIANCE } from "./places/xintian";
import type { PersonRow, PostRow } from "./rows";
import { alliancePosts, comments, schoolPosts } from "./words/posts";
import type { Alliance, School, World } from "./world";

interface Circle {
  readonly kind: PostPlace;
  readonly id: string;
  readonly name: string;
  /** The regions whose officers hear of it. */
  readonly regions: readonly string[];
  readonly people: readonly PersonRow[];
  /** People who sign in to the demonstration: named, answered to, and authors now and then. */
  readonly known: readonly PersonRow[];
}

/** What is said in the circles of alliances and schools: more where the demonstration's accounts are at home. */
export function makePosts(world: World, persons: ReadonlyMap<string, PersonRow>): void {
  const known = new Set(persons.values());
  for (const alliance of world.alliances) {
    if (alliance.row.state !== "active") continue;
    const first = alliance.row.name === FIRST_ALLIANCE || alliance.row.name === FIRST_ZONE;
    say(world, circleOf(world, alliance, known), alliancePosts, first ? alliancePosts.length : 2);
  }
  for (const school of world.schools) {
    const ours = school.staff.some(({ person }) => known.has(person));
    if (ours) say(world, circleAt(school, known), schoolPosts, schoolPosts.length);
  }
}

function circleOf(world: World, alliance: Alliance, known: ReadonlySet<PersonRow>): Circle {
  const people = membersOf(alliance, world.today).flatMap(({ staff }) => staff.slice(0, 8).map(({ person }) => person));
  const all = [...new Set(alliance.coordinator ? [...people, alliance.coordinator] : people)];
  return { kind: "alliance", id: alliance.row.id, name: alliance.row.name, regions: alliance.regions.map(({ region }) => region.id), people: all, known: all.filter((person) => known.has(person)) };
}

function circleAt(school: School, known: ReadonlySet<PersonRow>): Circle {
  const people = [...new Set(school.staff.map(({ person }) => person))];
  return { kind: "school", id: school.row.id, name: school.row.name, regions: [school.row.region_id], people, known: people.filter((person) => known.has(person)) };
}

function say(world: World, circle: Circle, words: typeof alliancePosts, count: number): void {
  if (circle.people.length < 2) return;
  const { dice } = world;
  for (const [place, { body, pictures = 0, names = false }] of words.slice(0, count).entries()) {
    const author = circle.known.length > 0 && place % 3 === 2 ? dice.pick(circle.known) : dice.pick(circle.people);
    const named = names ? dice.pick((circle.known.length > 0 ? circle.known : circle.people).filter((person) => person !== author).concat(circle.people.find((person) => person !== author)!)) : null;
    const day = world.ago(place * 3 + dice.between(0, 2));
    const at = world.during(day);
    const text = named ? (body.includes("{at}") ? body.replace("{at}", `@${named.name}`) : `${body} @${named.name}`) : body.replace("{at}", "大家");
    const post = world.add("post", at, { scope_kind: circle.kind, scope_id: circle.id, author_id: author.id, body: text, editable_until: dayPlus(day, POST_EDIT_DAYS + 1), version: 1 });
    if (named) world.add("post_mention", at, { post_id: post.id, comment_id: null, person_id: named.id });
    if (pictures > 0) world.pictures.push({ postId: post.id, authorId: author.id, count: pictures, scene: dice.between(0, 1000) });
    tell(world, circle, at, { kind: "post.published", subjectKind: "Post", subjectId: post.id, actorId: author.id }, post, named ? [named.id] : []);
    answer(world, circle, post, at);
  }
}

function answer(world: World, circle: Circle, post: PostRow, at: number): void {
  const { dice } = world;
  const others = circle.people.filter(({ id }) => id !== post.author_id);
  for (const person of dice.some(others, dice.between(0, 4))) {
    const time = Math.min(at + dice.between(300, 40_000) * 1000, world.now - 60_000);
    const comment = world.add("post_comment", time, { post_id: post.id, author_id: person.id, body: dice.pick(comments), version: 1 });
    tell(world, circle, time, { kind: "comment.added", subjectKind: "PostComment", subjectId: comment.id, actorId: person.id }, post, []);
  }
  for (const person of dice.some(others, dice.between(0, 9))) {
    world.add("post_reaction", Math.min(at + dice.between(60, 90_000) * 1000, world.now - 60_000), { post_id: post.id, person_id: person.id, kind: dice.pick(Object.values(Reaction)) });
  }
}

function tell(world: World, circle: Circle, at: number, said: { kind: string; subjectKind: string; subjectId: string; actorId: string }, post: PostRow, mentioned: readonly string[]): void {
  const place = circle.kind === "alliance" ? { allianceId: circle.id } : { schoolId: circle.id };
  world.happened(at, () => ({ ...said, audience: [circle.id, ...circle.regions, post.author_id, ...mentioned], payload: { place: circle.name, ...place, postId: post.id, mentioned } }));
}

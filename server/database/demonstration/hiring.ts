import { createHash } from "node:crypto";
import { ALLIANCE_ROUND, type Decided, HIRING_ROUNDS, REGION_ROUND, type WishReason } from "../../../shared/hiring";
import type { Subject } from "../../../shared/schools";
import { schoolYearOf } from "../../../shared/statistics";
import { type Day, dayPlus } from "../../kernel/time";
import { leadOf, membersOf } from "./alliances";
import type { Offices } from "./appointments";
import { Dice } from "./dice";
import { rongcheng } from "./figures";
import type { HiringStoryRow, PersonRow, Row } from "./rows";
import { type Alliance, isOngoing, type School, type World } from "./world";

const SEED = 150;
const CITY = "371082";
const TITLE = "荣成市示例县管校聘竞聘";
/** What lots are drawn from; published when the campaign is opened. */
const LOTS = "9f2c41d07be6a835";
const HUNDREDTHS = 100;

/** Days from today at which each round takes applications, ends that, is scored, posted, and is open to objections. */
const windows = [
  { since: -40, until: -33, scored: -30, posted: -29, objections: -24, state: "closed" },
  { since: -22, until: -16, scored: -13, posted: -12, objections: -7, state: "closed" },
  { since: -7, until: -3, scored: -1, posted: -1, objections: 4, state: "posted" },
] as const;
const EFFECTIVE = 21;

const criteria = [
  { name: "师德与年度考核", says: "近三年年度考核与师德考核。", weight: 30 },
  { name: "教育教学实绩", says: "任教班级质量、公开课、指导青年教师。", weight: 40 },
  { name: "教龄与荣誉", says: "教龄每年 0.5 分，荣誉按级别。", weight: 15 },
  { name: "试讲与答辩", says: "二十分钟试讲，五分钟答辩。", weight: 15 },
] as const;

/** By alliance: how many teachers of the lead school are too many, and how many places its other school has free. */
const lines: readonly { readonly subject: Subject; readonly surplus: number; readonly free: readonly number[] }[] = [
  { subject: "chinese", surplus: 2, free: [1, 1, 1, 1, 4, 3, 0] },
  { subject: "mathematics", surplus: 1, free: [1, 1, 1, 1, 1, 0, 2] },
];

interface Post {
  readonly row: Row;
  readonly school: School;
  readonly alliance: Alliance;
  readonly subject: Subject;
  readonly contested: boolean;
  left: number;
}

interface Candidate {
  readonly row: HiringStoryRow;
  readonly person: PersonRow;
  readonly school: School;
  readonly alliance: Alliance;
  readonly subject: Subject;
  readonly years: number;
}

/** One competitive hiring over the seven alliances of Rongcheng: the round inside the schools, inside the alliances, and across the city, whose result was posted yesterday. */
export class HiringStory {
  readonly #dice = new Dice(SEED);
  readonly #posts: Post[] = [];
  readonly #candidates: Candidate[] = [];
  readonly #alliances: Alliance[];
  readonly #officer: PersonRow;
  readonly #hiring: Row;
  readonly #criteria: Row[];
  readonly #panel: { readonly row: Row; readonly person: PersonRow }[];

  constructor(
    readonly world: World,
    offices: Offices,
    away: ReadonlySet<string>,
  ) {
    this.#alliances = world.alliances.filter(({ row, regions }) => regions[0]!.region.code === CITY && row.kind === "schoolAlliance").slice(0, rongcheng.alliances);
    this.#officer = offices.officers.get(CITY)![0]!;
    const opened = this.#at(-45);
    this.#hiring = world.add("hiring", opened, {
      region_id: this.#alliances[0]!.regions[0]!.region.id, alliance_id: null, title: TITLE, remark: "校内、联盟内、全市三轮；超编岗位流向缺编学校。", school_year: schoolYearOf(world.ago(-EFFECTIVE)), effective_on: world.ago(-EFFECTIVE), most_wishes: 3, seed: LOTS,
      state: "regionRound", reason: "", opened_at: new Date(opened).toISOString(), drafted_by_id: this.#officer.id, version: 5,
    });
    for (const alliance of this.#alliances) {
      world.rows.hiring_alliance.push({ hiring_id: this.#hiring.id, alliance_id: alliance.row.id });
      for (const school of membersOf(alliance, world.today)) world.add("hiring_school", opened, { hiring_id: this.#hiring.id, school_id: school.row.id, alliance_id: alliance.row.id });
    }
    this.#criteria = criteria.map((criterion, index) => world.add("hiring_criterion", opened, { hiring_id: this.#hiring.id, ordinal: index + 1, ...criterion, most: criterion.weight }));
    const judges = [this.#officer, ...this.#alliances.slice(0, 2).map((alliance) => membersOf(alliance, world.today)[1]!.staff[0]!.person)];
    this.#panel = judges.map((person) => ({ person, row: world.add("hiring_panelist", opened, { hiring_id: this.#hiring.id, school_id: null, person_id: person.id, name: person.name, weight: 1 }) }));
    this.#openPosts(opened, away);
  }

  /** Plays the three rounds one after another. */
  play(): void {
    this.#tell("hiring.opened", -45, { places: this.#posts.reduce((sum, { left }) => sum + left, 0), since: this.world.ago(-windows[0].since) });
    for (const number of HIRING_ROUNDS) {
      const { since, until, scored, posted, objections, state } = windows[number - 1]!;
      const round = this.world.add("hiring_round", this.#at(-45), {
        hiring_id: this.#hiring.id, number, state, applies_since: this.#day(since), applies_until: this.#day(until), scores_until: this.#day(scored), posted_at: new Date(this.#at(posted)).toISOString(), objections_until: this.#day(objections), version: state === "closed" ? 6 : 5,
      });
      this.#tell("hiring.roundBegan", since, { round: number, until: this.#day(until) });
      const placed = this.#place(round, number, since, posted);
      this.#tell("hiring.posted", posted, { round: number, count: placed, until: this.#day(objections) });
      if (state === "closed") this.#tell("hiring.roundClosed", objections, { round: number });
    }
    this.#object();
  }

  #openPosts(at: number, away: ReadonlySet<string>): void {
    const { world } = this;
    for (const [place, alliance] of this.#alliances.entries()) {
      const lead = leadOf(alliance);
      const other = membersOf(alliance, world.today).find((school) => school !== lead)!;
      for (const { subject, surplus, free } of lines) {
        const holders = lead.staff.filter(({ post }) => post.subjects[0] === subject);
        if (holders.length > surplus) this.#contest(at, alliance, lead, subject, holders.length - surplus, away);
        const places = free[place] ?? 0;
        if (places > 0) this.#add(at, alliance, other, subject, places, false, other.staff.filter(({ post }) => post.subjects[0] === subject).length);
      }
    }
  }

  #add(at: number, alliance: Alliance, school: School, subject: Subject, places: number, contested: boolean, actual: number): Post {
    const row = this.world.add("hiring_post", at, { hiring_id: this.#hiring.id, school_id: school.row.id, subject, places, contested, approved: contested ? places : actual + places, actual });
    const post = { row, school, alliance, subject, contested, left: places };
    this.#posts.push(post);
    return post;
  }

  /** Whoever holds a post of the line competes for it; who is away for an exchange keeps it. */
  #contest(at: number, alliance: Alliance, school: School, subject: Subject, places: number, away: ReadonlySet<string>): void {
    const { world } = this;
    const holders = school.staff.filter(({ post }) => post.subjects[0] === subject);
    const line = this.#add(at, alliance, school, subject, places, true, holders.length);
    for (const { person, post } of holders) {
      const first = world.rows.staff_post.filter(({ person_id }) => person_id === person.id).reduce((since, { since: begun }) => (begun < since ? begun : since), post.since);
      const years = Math.max(0, Number(world.today.slice(0, 4)) - Number(first.slice(0, 4)) - (world.ago(-EFFECTIVE).slice(5) < first.slice(5) ? 1 : 0));
      const exempt = away.has(person.id) && line.left > 0;
      const row = world.add("hiring_candidate", at, {
        hiring_id: this.#hiring.id, person_id: person.id, name: person.name, school_id: school.row.id, staff_post_id: post.id, subject, subjects: post.subjects, years,
        state: exempt ? "exempt" : "competing", exemption: exempt ? "away" : null, exempt_reason: exempt ? "交流期间不参加竞聘" : "", placed_post_id: null, placed_round: null,
      });
      if (exempt) line.left -= 1;
      else this.#candidates.push({ row, person, school, alliance, subject, years });
    }
  }

  #place(round: Row, number: number, since: number, posted: number): number {
    const { world } = this;
    const free = new Map(this.#posts.map((post) => [post.row.id, post.left]));
    const contenders = this.#candidates.filter(({ row }) => row["state"] === "competing" || row["state"] === "surplus").flatMap((candidate) => this.#apply(round, number, since, candidate));
    const input = { seed: LOTS, posts: this.#posts.map(({ row }) => ({ id: row.id, places: free.get(row.id)! })).toSorted((a, b) => lower(a.id, b.id)), contenders: contenders.map(({ id, candidateId, total, years, wishes }) => ({ id, candidateId, total, years, wishes })).toSorted((a, b) => lower(a.id, b.id)) };
    const lot = (candidateId: string): string => createHash("sha256").update(`${LOTS}:${candidateId}`).digest("hex");
    const order = contenders.toSorted((a, b) => b.total - a.total || b.years - a.years || lower(lot(a.candidateId), lot(b.candidateId)) || lower(a.id, b.id));
    // All posts rank by the one published order, so the stable placement is: each in turn takes what he likes best of what is left.
    const taken = new Map<string, typeof order>();
    const got = new Map<string, string>();
    for (const contender of order) {
      const post = contender.wishes.find((wish) => (taken.get(wish)?.length ?? 0) < (free.get(wish) ?? 0));
      if (post === undefined) continue;
      got.set(contender.id, post);
      taken.set(post, [...(taken.get(post) ?? []), contender]);
    }
    const outcome: [id: string, rank: number, postId: string | null, wish: number | null][] = [];
    for (const [index, contender] of order.entries()) {
      const postId = got.get(contender.id) ?? null;
      const wish = postId === null ? null : contender.wishes.indexOf(postId) + 1;
      const reasons = contender.wishes.slice(0, wish ?? undefined).map((post, at): WishReason => {
        if (post === postId) return { code: "placed", wish: at + 1, postId: post, rank: taken.get(post)!.indexOf(contender) + 1 };
        const last = taken.get(post)?.at(-1);
        if (!last) return { code: "full", wish: at + 1, postId: post };
        const decided: Decided = last.total !== contender.total ? "total" : last.years === contender.years ? "lot" : "years";
        return { code: "outscored", wish: at + 1, postId: post, places: taken.get(post)!.length, lowest: last.total / HUNDREDTHS, decided };
      });
      Object.assign(contender.row, { total: contender.total / HUNDREDTHS, rank: index + 1, placed_post_id: postId, placed_wish: wish, reasons });
      outcome.push([contender.id, index + 1, postId, wish]);
      const { row } = contender.candidate;
      Object.assign(row, postId === null ? { state: "surplus" } : { state: "placed", placed_post_id: postId, placed_round: number });
    }
    for (const post of this.#posts.toSorted((a, b) => lower(a.row.id, b.row.id))) {
      for (const [index, { candidate }] of (taken.get(post.row.id) ?? []).entries()) {
        world.add("hiring_placement", this.#at(posted), {
          hiring_id: this.#hiring.id, round_id: round.id, round_number: number, candidate_id: candidate.row.id, person_id: candidate.person.id, name: candidate.person.name, home_school_id: candidate.school.row.id, school_id: post.school.row.id,
          post_id: post.row.id, subject: post.subject, rank: index + 1,
        });
        post.left -= 1;
      }
    }
    const hash = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");
    world.add("hiring_run", this.#at(posted), {
      hiring_id: this.#hiring.id, round_id: round.id, objection_id: null, input,
      input_hash: hash({ seed: LOTS, posts: input.posts.map(({ id, places }) => [id, places]), contenders: input.contenders.map(({ id, candidateId, total, years, wishes }) => [id, candidateId, total, years, wishes]) }),
      outcome_hash: hash(outcome.toSorted((a, b) => lower(a[0], b[0]))), applicants: order.length, placed: got.size, ran_by_id: this.#officer.id,
    });
    return got.size;
  }

  /** An application with its wishes and what the panel gave; nobody applies who has nothing to wish for. */
  #apply(round: Row, number: number, since: number, candidate: Candidate) {
    const { world } = this;
    const same = this.#posts.filter(({ subject }) => subject === candidate.subject);
    const wishes = (
      number === REGION_ROUND
        ? this.#dice.some(same.filter((post) => !post.contested && post.alliance !== candidate.alliance && post.left > 0), 3)
        : same.filter((post) => post.alliance === candidate.alliance && post.contested === (number !== ALLIANCE_ROUND) && (number === ALLIANCE_ROUND || post.school === candidate.school))
    ).map(({ row }) => row.id);
    if (wishes.length === 0) return [];
    const at = this.#at(since + this.#dice.between(0, 2));
    const row = world.add("hiring_application", at, {
      hiring_id: this.#hiring.id, round_id: round.id, candidate_id: candidate.row.id, person_id: candidate.person.id, name: candidate.person.name, school_id: candidate.school.row.id, subject: candidate.subject, statement: "服从分配，愿到缺编学校任教。",
      state: "submitted", submitted_at: new Date(at).toISOString(), total: null, rank: null, placed_post_id: null, placed_wish: null, reasons: [], version: 2,
    });
    for (const [index, post] of wishes.entries()) {
      world.add("hiring_wish", at, { application_id: row.id, hiring_id: this.#hiring.id, person_id: candidate.person.id, post_id: post, school_id: this.#posts.find((one) => one.row.id === post)!.school.row.id, ordinal: index + 1 });
    }
    const sheets = this.#panel.map(({ row: panelist, person }) => {
      const points = Object.fromEntries(this.#criteria.map(({ id }, index) => [id, Math.round((criteria[index]!.weight * this.#dice.between(70, 98)) / 100)]));
      const total = Object.values(points).reduce((sum, few) => sum + few, 0);
      world.add("hiring_sheet", at, { hiring_id: this.#hiring.id, round_id: round.id, application_id: row.id, panelist_id: panelist.id, judge_id: person.id, person_id: candidate.person.id, weight: 1, state: "done", points, total, version: 2 });
      return total;
    });
    const total = Math.round((sheets.reduce((sum, few) => sum + few, 0) * HUNDREDTHS) / sheets.length);
    return [{ id: row.id, candidateId: candidate.row.id, total, years: candidate.years, wishes, row, candidate }];
  }

  /** Who got no place objects to it; the office has some days to answer. */
  #object(): void {
    const { world } = this;
    const last = world.rows.hiring_round.at(-1)!;
    const refused = world.rows.hiring_application.filter((row) => row["round_id"] === last.id && row["placed_post_id"] === null).at(0);
    if (!refused) return;
    const at = this.#at(0);
    world.add("hiring_objection", at, { hiring_id: this.#hiring.id, round_id: last.id, application_id: refused.id, person_id: refused["person_id"], name: refused["name"], body: "答辩时间不足五分钟，请复核答辩得分。", state: "open", answer: "", corrected_total: null, answered_by_id: null, answered_at: null });
  }

  #day(offset: number): Day {
    return dayPlus(this.world.today, offset);
  }

  /** Noon of a day, or just before now. */
  #at(offset: number): number {
    return Math.min(Date.parse(`${this.#day(offset)}T12:00:00+08:00`), this.world.now - 60_000);
  }

  #tell(kind: string, offset: number, payload: object): void {
    const schools = this.world.rows.hiring_school.map((row) => String(row["school_id"]));
    const [alliance] = this.#alliances;
    const region = alliance!.regions[0]!;
    this.world.happened(this.#at(offset), () => ({
      kind, subjectKind: "Hiring", subjectId: this.#hiring.id, actorId: this.#officer.id,
      audience: [...schools, ...this.#alliances.map(({ row }) => row.id), region.region.id, ...(region.parent ? [region.parent.region.id] : [])],
      payload: { name: TITLE, hiring: TITLE, hiringId: this.#hiring.id, regionId: region.region.id, ...payload },
    }));
  }
}

const lower = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Who goes to other schools for exchanges on a day. */
export function makeHiring(world: World, offices: Offices): void {
  const away = new Set(world.rows.exchange.filter((row) => row.state === "active" && isOngoing(row, world.today)).map(({ person_id }) => person_id));
  new HiringStory(world, offices, away).play();
}

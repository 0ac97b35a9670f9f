import { idOfCode } from "../../kernel/ids";
import { type Day, dayPlus, today } from "../../kernel/time";
import { Dice } from "./dice";
import {
  type AllianceRow,
  emptyRows,
  type Linking,
  type MembershipRow,
  type PersonRow,
  type RegionRow,
  type Rows,
  type SchoolRow,
  type StaffPostRow,
  type Table,
  tableCode,
  type TeachingPointRow,
} from "./rows";

/** Any number would do; another one tells another story. */
const SEED = 20_261_121;

/** Feeds begin so many days before the loading. */
export const HISTORY_DAYS = 60;

export interface Place {
  region: RegionRow;
  /** The region's name, which also begins the names of invented schools. */
  name: string;
  seat: readonly [latitude: number, longitude: number];
  parent: Place | null;
  townships: Place[];
}

/** Places by code. */
export type Places = ReadonlyMap<string, Place>;

export interface Staff {
  person: PersonRow;
  post: StaffPostRow;
}

export interface School {
  row: SchoolRow;
  place: Place;
  /** The county, or where none is published the city or province. */
  county: Place;
  /** Share of the teachers. */
  weight: number;
  points: TeachingPointRow[];
  /** Who works there today: principal, vice-principals, dean, then teachers. */
  staff: Staff[];
}

export interface Member {
  school: School;
  membership: MembershipRow;
}

export interface Alliance {
  row: AllianceRow;
  parent: Alliance | null;
  regions: readonly Place[];
  /** All memberships, past ones too. */
  members: Member[];
  coordinator: PersonRow | null;
  /** Bureau officers of its first region. */
  officers: readonly PersonRow[];
}

/** What happened, put into words when all persons and alliances are known. */
export interface Event {
  at: number;
  tell: () => {
    kind: string;
    subjectKind: string;
    subjectId: string;
    actorId?: string | null;
    audience: readonly string[];
    payload: Record<string, unknown>;
  };
}

/** The demonstration while it is being made: all rows in memory, one chance, one moment that is "now". */
export class World {
  readonly rows: Rows = emptyRows();
  readonly dice = new Dice(SEED);
  readonly events: Event[] = [];
  readonly schools: School[] = [];
  readonly alliances: Alliance[] = [];
  /** Posts that want pictures: they are painted after the start, by a job, since files are not rows. */
  readonly pictures: { postId: string; authorId: string; count: number; scene: number }[] = [];
  readonly today: Day;

  constructor(readonly now: number) {
    this.today = today(undefined, now);
  }

  /** The day so many days before (negative: after) the loading. */
  ago(days: number): Day {
    return dayPlus(this.today, -days);
  }

  /** A moment of that day's working hours in China; never later than now. */
  during(day: Day): number {
    const { dice } = this;
    const time = Date.parse(`${day}T00:00:00+08:00`) + dice.between(8 * 3600, 17 * 3600 + 1800) * 1000 + dice.between(0, 999);
    return Math.min(time, this.now - dice.between(60, 3600) * 1000);
  }

  /** Stores a row; `at` is when it was written, today's moment at the latest. */
  add<T extends Exclude<Table, Linking>>(table: T, at: number, row: Omit<Rows[T][number], "id" | "created_at">): Rows[T][number] {
    const stored = { id: idOfCode(tableCode[table], at, this.dice.bytes(8)), ...row, created_at: new Date(at).toISOString() } as Rows[T][number];
    (this.rows[table] as Rows[T][number][]).push(stored);
    return stored;
  }

  /** Remembers what happened, if it belongs into the feeds. */
  happened(at: number, tell: Event["tell"]): void {
    if (at >= this.now - HISTORY_DAYS * 86_400_000) this.events.push({ at, tell });
  }
}

/** When rows of a day were written: that day at noon, or just before now. */
export const writtenOn = (world: World, day: Day): number => Math.min(Date.parse(`${day}T12:00:00+08:00`), world.now - 60_000);

export const isOngoing = (row: { since: Day; until: Day | null }, day: Day): boolean => row.since <= day && (row.until === null || row.until > day);

/** When a fact of that day came into the platform: with the first import, or on the day itself. */
export const recordedOn = (world: World, day: Day): number => Math.max(world.now - 400 * 86_400_000, writtenOn(world, day));

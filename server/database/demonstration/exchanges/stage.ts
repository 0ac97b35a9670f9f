import { membersOf } from "../alliances";
import { Dice } from "../dice";
import type { Offices } from "../appointments";
import type { ExchangeRow, PersonRow } from "../rows";
import type { Alliance, Place, School, World } from "../world";
import { type Terms, termsAround } from "./terms";

const SEED = 107;

/** What everything about exchanges is made from: the world, chance of its own, the terms, and who is somewhere already. */
export class Stage {
  readonly dice = new Dice(SEED);
  readonly terms: Terms;
  /** Each teacher is in one exchange at a time at most. */
  readonly away = new Set<PersonRow>();
  /** What was added, with whom it is about. */
  readonly exchanges: { readonly row: ExchangeRow; readonly person: PersonRow; readonly home: School; readonly host: School; readonly alliance: Alliance | null }[] = [];
  /** Rooms by school, weekday and half of the day. */
  readonly rooms = new Set<string>();

  constructor(
    readonly world: World,
    readonly offices: Offices,
    readonly persons: ReadonlyMap<string, PersonRow>,
  ) {
    this.terms = termsAround(world.today);
  }

  /** Schools that belong to an alliance today and did before the last term: what is told of both terms holds for them. */
  schoolsOf(alliance: Alliance): School[] {
    const before = new Set(membersOf(alliance, this.terms.before.since));
    return membersOf(alliance, this.world.today).filter((school) => before.has(school));
  }

  /** Officers of the county and of what lies above it. */
  officersOf({ county }: School): PersonRow[] {
    const found: PersonRow[] = [];
    for (let place: Place | null = county; place; place = place.parent) found.push(...(this.offices.officers.get(place.region.code) ?? []));
    return found;
  }
}

export const principalOf = (school: School): PersonRow => school.staff[0]!.person;
export const deanOf = (school: School): PersonRow => school.staff.find(({ post }) => post.duty === "dean")!.person;

import { RotationScope } from "../../../shared/rotation";
import { allOf, anyOf, holds, ongoing, reach, ruleSql, within, type Rule } from "../../kernel/policy";
import type { Draft } from "../../kernel/read";
import { type Alliance, Alliance as AllianceEntity, alliancePolicy, Membership } from "../alliances";
import { Region, School } from "../schools";

/**
 * Who sees the figures of a place as a whole. They are sums that his role answers for, so they are not cut down to the
 * exchanges that he sees one by one: a principal reads how many of his school rotated, whoever's exchange it was. The
 * lists of people behind them are cut down, row by row, and say how many are not shown.
 *
 * - a school: who works there, leads or inspects it, coordinates an alliance of which it is a member, researches in its region, and its bureaus;
 * - an alliance: its coordinators, the principals and deans of its members, and its bureaus;
 * - a region: its bureaus.
 */
const memberOfMine = allOf<Membership>(ongoing("since", "until"), within("allianceId", "coordinatorOf"));
export const watchesSchool: Rule<School> = anyOf<School>(
  holds("platform"),
  within("id", "schools"),
  within("id", "inspectorOf"),
  within("regionId", "bureauRegions"),
  within("regionId", "researchRegions"),
  reach<School, Membership>("id", Membership, "schoolId", memberOfMine),
);
const runsMember = allOf<Membership>(ongoing("since", "until"), anyOf<Membership>(within("schoolId", "principalOf"), within("schoolId", "deanOf")));
const managesAlliance = alliancePolicy.actions.plan;
const watchesAlliance = anyOf<Alliance>(managesAlliance, reach<Alliance, Membership>("id", Membership, "allianceId", runsMember));
const watchesRegion: Rule<Region> = anyOf<Region>(holds("platform"), within("id", "bureauRegions"));

/** Who looks at people one by one, e.g. how often each was asked: whoever places them. */
const runsSchool: Rule<School> = anyOf<School>(holds("platform"), within("id", "principalOf"), within("id", "deanOf"), within("regionId", "bureauRegions"), reach<School, Membership>("id", Membership, "schoolId", memberOfMine));

export interface Place {
  readonly kind: RotationScope;
  readonly id: string;
}

const rulesOf = {
  figures: { school: watchesSchool, alliance: watchesAlliance, region: watchesRegion },
  people: { school: runsSchool, alliance: managesAlliance, region: watchesRegion },
} as const;

/** The first day of a school year, and that of the next, as SQL. */
export const firstDay = (year: string): string => `make_date(${year}, 9, 1)`;

/**
 * One row for a place that the viewer may look at, none for another: its name, its schools in the school year, and the
 * regions whose rules it is measured by. Of an alliance those count that were members on any day of the school year.
 * @param year placeholder of the school year
 * @param sight `people`: only for whoever places people
 */
export function placeSql(draft: Draft, { kind, id }: Place, year: string, sight: keyof typeof rulesOf = "figures"): string {
  const one = draft.value(id, "uuid");
  const rules = rulesOf[sight];
  switch (kind) {
    case RotationScope.SCHOOL:
      return `select s.name, array[s.id] as schools, array[s.region_id] as regions from school s where s.id = ${one} and ${ruleSql(rules.school as Rule, School, "s", draft)}`;
    case RotationScope.ALLIANCE:
      return `select a.name, array(select distinct m.school_id from membership m where m.alliance_id = a.id and m.since < ${firstDay(`${year} + 1`)} and (m.until is null or m.until > ${firstDay(year)})) as schools,
        array(select distinct s.region_id from membership m join school s on s.id = m.school_id where m.alliance_id = a.id and m.since < ${firstDay(`${year} + 1`)} and (m.until is null or m.until > ${firstDay(year)})) as regions
        from alliance a where a.id = ${one} and ${ruleSql(rules.alliance as Rule, AllianceEntity, "a", draft)}`;
    case RotationScope.REGION:
      return `select r.name, array(select s.id from region_closure c join school s on s.region_id = c.descendant_id where c.ancestor_id = r.id) as schools, array[r.id] as regions
        from region r where r.id = ${one} and ${ruleSql(rules.region as Rule, Region, "r", draft)}`;
  }
}

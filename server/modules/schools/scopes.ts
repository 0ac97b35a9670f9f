import "../identity";
import { scope } from "../../kernel/viewer";

const ongoing = (alias: string): string => `${alias}.since <= $2 and (${alias}.until is null or ${alias}.until > $2)`;
const below = (table: string): string => `select c.descendant_id from "${table}" s join region_closure c on c.ancestor_id = s.id`;

/** My schools: where I have a post, or am principal or dean. An inspector's schools are his own scope. */
scope("schools", `select p.school_id from staff_post p where p.person_id = $1 and ${ongoing("p")} union select id from "principalOf" union select id from "deanOf"`, { feeds: true });
scope("bureauRegions", below("bureauOf"));
scope("researchRegions", below("researchOf"));

/** The directory: every region below the county of one of my schools; the school's own where it lies in no county. */
scope(
  "regions",
  `select down.descendant_id from "schools" mine join school s on s.id = mine.id
   left join lateral (select r.id from region_closure up join region r on r.id = up.ancestor_id where up.descendant_id = s.region_id and r.level = 'county') county on true
   join region_closure down on down.ancestor_id = coalesce(county.id, s.region_id)`,
);

/** The regions that I live under as an official or a member of staff, with all above them: whose officers I may know. */
scope(
  "regionsAbove",
  `select up.ancestor_id from region_closure up where up.descendant_id in (
     select s.region_id from school s where s.id in (select id from "schools" union select id from "inspectorOf") union select id from "bureauOf" union select id from "researchOf")`,
);

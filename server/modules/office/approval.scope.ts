import "../alliances";
import { scope } from "../../kernel/viewer";

const lasts = (alias: string): string => `${alias}.since <= $2 and (${alias}.until is null or ${alias}.until > $2)`;
/** The seats of a person: each of his appointments, and himself. */
const seatsOf = (person: string): string =>
  `select role, scope_id from appointment where person_id = ${person} and scope_id is not null and ${lasts("appointment")} union all select 'person', ${person}`;

/** The seats that are mine: all that was ever asked of them is mine to read. */
scope("ownSeats", `select seat_of(own.role, own.scope_id) from (${seatsOf("$1::uuid")}) own`);

/**
 * The seats that are mine, and those of people who are away and have asked me to decide for them. What was handed to
 * somebody he cannot hand on: seats come from appointments, never from another's delegation.
 */
scope(
  "seats",
  `select id from "ownSeats"
   union
   select seat_of(theirs.role, theirs.scope_id, coalesce(kind.name, '')) from delegation d
   cross join lateral (${seatsOf("d.from_id")}) theirs
   left join lateral unnest(d.kinds) as kind(name) on true
   where d.to_id = $1 and ${lasts("d")}`,
);

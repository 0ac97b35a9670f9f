import type { Transaction } from "../../kernel/write";
import type { Exchange } from "./exchange.entity";
import type { SlotInput, VisitInput } from "./exchange.input";
import { menteeId, slotId, visitId } from "./places";

/** Stores who is mentored in place of those that were. */
export async function storeMentees(tx: Transaction, { id }: Pick<Exchange, "id">, mentees: readonly { personId: string; schoolId: string }[]): Promise<void> {
  await tx.query("delete from exchange_mentee where exchange_id = $1", [id]);
  await tx.query(
    `insert into exchange_mentee (id, exchange_id, person_id, school_id)
     select id, $1, "personId", "schoolId" from jsonb_to_recordset($2::jsonb) as m(id uuid, "personId" uuid, "schoolId" uuid) on conflict (exchange_id, person_id) do nothing`,
    [id, JSON.stringify(mentees.map((mentee) => ({ ...mentee, id: menteeId() })))],
  );
}

/** Stores the places of a draft in place of those that it had, in two statements each. */
export async function storePlaces(tx: Transaction, exchange: Exchange, { slots, visits }: { slots?: readonly SlotInput[] | null | undefined; visits?: readonly VisitInput[] | null | undefined }): Promise<void> {
  const { id, personId, hostSchoolId, since, until } = exchange;
  if (slots) {
    await tx.query("delete from exchange_slot where exchange_id = $1", [id]);
    await tx.query(
      `insert into exchange_slot (id, exchange_id, person_id, school_id, weekday, starts, ends, periods, room, class_name, since, until)
       select id, $1, $2, $3, weekday, starts, ends, coalesce(periods, 1), room, "className", $4, $5
       from jsonb_to_recordset($6::jsonb) as s(id uuid, weekday int, starts time, ends time, periods int, room text, "className" text)`,
      [id, personId, hostSchoolId, since, until, JSON.stringify(slots.map((slot) => ({ ...slot, id: slotId() })))],
    );
  }
  if (visits) {
    await tx.query("delete from exchange_visit where exchange_id = $1", [id]);
    await tx.query(
      `insert into exchange_visit (id, exchange_id, person_id, school_id, day, starts, ends, periods, room, class_name, topic)
       select id, $1, $2, $3, day, starts, ends, coalesce(periods, 1), room, "className", coalesce(topic, '')
       from jsonb_to_recordset($4::jsonb) as v(id uuid, day date, starts time, ends time, periods int, room text, "className" text, topic text)`,
      [id, personId, hostSchoolId, JSON.stringify(visits.map((visit) => ({ ...visit, id: visitId() })))],
    );
  }
}

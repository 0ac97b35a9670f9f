import { AGENDA_NOTIFICATION, notificationKinds } from "../../../shared/notifications";
import { tableCode } from "../../kernel/ids";
import { job } from "../../kernel/jobs";
import { isAddress } from "../../kernel/mail";
import { ruleSql } from "../../kernel/policy";
import { Draft } from "../../kernel/read/draft";
import { today } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { timesOf } from "../office";
import { AgendaConfirmation, AgendaEvent } from "./agenda-event.entity";
import { agendaEventPolicy } from "./agenda.policy";
import { sourceNamed } from "./agenda-source";
import { confirmationLetter, type ToldEvent } from "./confirmation.letter";
import { keepLedger } from "./keep-ledger";
import { EVENT_COLUMNS } from "./read-feed";

/** Events of one letter: a year of an itinerant. What is left comes with the next change. */
const EVENTS = 1_000;

interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Of all events of the subject, not only of his own. */
  readonly host: boolean;
}

/** Whose events they are and who runs the place, as far as they have an address that they confirmed and want such letters. */
const recipients = (hosts: string): string => `select p.id, p.name, a.confirmed_email as email, bool_or(r.host) as host
from (select person_id, false as host from agenda_event where source = $3 and subject_id = $1 union all select h.person_id, true from (${hosts}) h(person_id)) r
join person p on p.id = r.person_id join account a on a.person_id = p.id and a.disabled_at is null and a.confirmed_email is not null
left join notification_setting s on s.person_id = p.id and s.kind = $4
where coalesce(s.by_mail, $5) group by p.id, p.name, a.confirmed_email order by p.id`;

/** What is still to come and newer than what this person was last written of; what was called off only if he had been written of it. */
async function news(query: Query, viewer: Viewer, source: string, subjectId: string, { id, host }: Recipient): Promise<ToldEvent[]> {
  const draft = new Draft(viewer);
  const [name, subject, person] = [draft.value(source, "text"), draft.value(subjectId, "uuid"), draft.value(id, "uuid")];
  const seen = ruleSql(agendaEventPolicy.see, AgendaEvent, "e", draft, { few: true });
  const [text, values] = draft.finish(
    `select ${EVENT_COLUMNS}, c.sequence as told from agenda_event e left join agenda_confirmation c on c.event_id = e.id and c.person_id = ${person}
     where e.source = ${name} and e.subject_id = ${subject} and e.ends > now()${host ? "" : ` and e.person_id = ${person}`}
       and case e.status when 'confirmed' then coalesce(c.sequence, -1) < e.sequence when 'cancelled' then c.sequence < e.sequence else false end
       and ${seen}
     order by e.starts, e.uid limit ${EVENTS}`,
  );
  return query<ToldEvent>(text, values);
}

const NOTE = `insert into agenda_confirmation (id, person_id, event_id, sequence)
select new_id(${tableCode(AgendaConfirmation)}), $1, t.id, t.sequence from jsonb_to_recordset($2::jsonb) as t(id uuid, sequence int)
on conflict (person_id, event_id) do update set sequence = excluded.sequence`;

/**
 * Writes to whom it concerns what has become of the events of one subject, with a calendar file. What each was written of
 * is noted in the transaction that stores the letter: however often this runs, a change is told once.
 */
export const confirmByMail = job<{ source: string; subjectId: string }>("confirmByMail", { retries: 5, timeoutSeconds: 60 }, (work, { source, subjectId }) =>
  work.transaction(async (tx) => {
    await keepLedger(tx.query, source, [subjectId]);
    const { confirmed } = sourceNamed(source);
    let letters = 0;
    for (const recipient of await tx.query<Recipient>(recipients(confirmed.hosts), [subjectId, today(), source, AGENDA_NOTIFICATION, notificationKinds[AGENDA_NOTIFICATION].mail])) {
      if (!isAddress(recipient.email)) continue;
      const events = await news(tx.query, await work.viewer(recipient.id), source, subjectId, recipient);
      if (events.length === 0) continue;
      const { language } = await timesOf(tx.query, recipient.id);
      tx.mail(confirmationLetter({ ...recipient, language, names: events.some(({ personId }) => personId !== recipient.id) }, events));
      await tx.query(NOTE, [recipient.id, JSON.stringify(events.map(({ id, sequence }) => ({ id, sequence })))]);
      letters += 1;
    }
    return { letters };
  }),
);

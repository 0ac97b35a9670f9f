import { DIGEST_HOUR } from "../../../shared/notifications";
import { newId } from "../../kernel/ids";
import { job } from "../../kernel/jobs";
import { isAddress } from "../../kernel/mail";
import { allOf, is, isNotSet } from "../../kernel/policy";
import { Reads } from "../../kernel/read";
import { typeOf } from "../../kernel/read/decorators";
import { DEFAULT_ZONE, today } from "../../kernel/time";
import { digestLetter, type SaidLine } from "./digest.letter";
import type { Notification } from "./notification.entity";
import { NotificationPreference } from "./notification-preference.entity";
import { timesOf } from "./notification-settings";
import { NotificationType } from "./notification.type";

/** Lines of one letter. */
const LINES = 40;

/** What has not been seen anywhere yet. */
const unseen = allOf<Notification>(is("byMail", true), isNotSet("readAt"), isNotSet("mailedAt"));

/**
 * Writes to a person what he has neither read nor been sent, as far as he may still see it; nothing when that is
 * nothing. Once a day at most: the day is noted in the transaction that stores the letter.
 */
export const sendDigest = job<{ personId: string; day: string }>("sendDigest", { retries: 5, timeoutSeconds: 60 }, async (work, { personId, day }) => {
  const viewer = await work.viewer(personId);
  return work.transaction(async (tx) => {
    // Only to an address that its owner has confirmed: the one in the register is entered by others too.
    const [person] = await tx.query<{ name: string; email: string | null }>("select p.name, a.confirmed_email as email from person p join account a on a.person_id = p.id where p.id = $1 and a.disabled_at is null", [personId]);
    if (!person?.email || !isAddress(person.email)) return { lines: 0 };
    const first = await tx.query(
      `insert into notification_preference as f (id, person_id, digest_on, digest_hour) values ($1, $2, $3, $4)
       on conflict (person_id) do update set digest_on = excluded.digest_on where f.digest_on is distinct from excluded.digest_on returning 1`,
      [newId(NotificationPreference), personId, day, DIGEST_HOUR],
    );
    if (first.length === 0) return { lines: 0 };
    const page = new Reads(viewer, tx.query).page(
      "digest",
      { to: typeOf(NotificationType), where: unseen as never, key: "personId", link: undefined },
      { order: "NEWEST", backward: false, size: LINES, cursor: undefined, filters: [] },
      personId,
    );
    const lines = (await page.rows()) as unknown as (SaidLine & { id: string })[];
    if (lines.length === 0) return { lines: 0 };
    const { language } = await timesOf(tx.query, personId);
    tx.mail({ to: person.email, language, ...digestLetter(person.name, lines, (await page.count()) - lines.length, language) });
    await tx.query("update notification set mailed_at = now() where person_id = $1 and by_mail and read_at is null and mailed_at is null", [personId]);
    return { lines: lines.length };
  });
});

/** Whose hour has come since the last digest: at the end of the quiet hours where it lies in them. What came after the hour waits for the next day. */
const DUE = `
with waiting as (
  select person_id, min(latest_at) as oldest from notification where by_mail and read_at is null and mailed_at is null group by person_id
), timed as (
  select w.person_id, w.oldest, f.digest_on, case when f.id is null then $2::int else f.digest_hour end as hour, f.quiet_from, f.quiet_until
  from waiting w join account a on a.person_id = w.person_id and a.disabled_at is null and a.confirmed_email is not null
  left join notification_preference f on f.person_id = w.person_id
), due as (
  select *, ($1::date + make_interval(hours => case
    when quiet_from < quiet_until and hour >= quiet_from and hour < quiet_until then quiet_until
    when quiet_from > quiet_until and (hour >= quiet_from or hour < quiet_until) then quiet_until
    else hour end)) at time zone $3 as at
  from timed where hour is not null and digest_on is distinct from $1::date
)
select person_id from due where at <= now() and oldest < at`;

/** Looks each hour for whom the hour of the digest has come; who was not served because no server ran is served by the next look. */
export const planDigests = job<object>("planDigests", { every: "1 * * * *" }, (work) =>
  work.transaction(async (tx) => {
    const day = today();
    const due = await tx.query<{ person_id: string }>(DUE, [day, DIGEST_HOUR, DEFAULT_ZONE]);
    for (const { person_id } of due) tx.later(sendDigest, { personId: person_id, day }, { key: `${person_id} ${day}` });
    return { planned: due.length };
  }),
);

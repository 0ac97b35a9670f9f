import { badInput } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import { command } from "../../kernel/write";
import { ChangeNotificationTimesInput } from "./notification.input";
import { NotificationPreference } from "./notification-preference.entity";
import { timesOf } from "./notification-settings";
import { tellOwnScreens } from "./read-notifications";

/** Says when and in which language one wants to be told. */
export const changeNotificationTimes = command("changeNotificationTimes", ChangeNotificationTimesInput, { personal: "one's own settings" }, async (tx, given) => {
  const before = await timesOf(tx.query, tx.me);
  const kept = <Value>(value: Value | undefined, old: Value): Value => (value === undefined ? old : value);
  const language = given.language ?? before.language;
  const digestHour = kept(given.digestHour, before.digestHour);
  const [quietFrom, quietUntil] = [kept(given.quietFrom, before.quietFrom), kept(given.quietUntil, before.quietUntil)];
  if ((quietFrom === null) !== (quietUntil === null)) throw badInput(quietFrom === null ? "input.quietFrom" : "input.quietUntil", "notification.quietHalf");
  if (quietFrom !== null && quietFrom === quietUntil) throw badInput("input.quietUntil", "notification.quietAlways");
  const id = newId(NotificationPreference);
  await tx.query(
    `insert into notification_preference (id, person_id, language, digest_hour, quiet_from, quiet_until) values ($1, $2, $3, $4, $5, $6)
     on conflict (person_id) do update set language = excluded.language, digest_hour = excluded.digest_hour, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until`,
    [id, tx.me, language, digestHour, quietFrom, quietUntil],
  );
  tellOwnScreens(tx, id);
  return {};
});

import { DIGEST_HOUR, notificationKinds, type NotificationDefault } from "../../../shared/notifications";
import { DEFAULT_ZONE } from "../../kernel/time";
import type { Query } from "../../kernel/viewer";
import type { NotificationPreference } from "./notification-preference.entity";
import type { NotificationSettings } from "./notification.payload";
import { hourNow, isQuiet } from "./quiet-hours";

type Times = Pick<NotificationPreference, "language" | "digestHour" | "quietFrom" | "quietUntil">;

/** When a person who has said nothing is told. */
export const DEFAULT_TIMES: Times = { language: "zh", digestHour: DIGEST_HOUR, quietFrom: null, quietUntil: null };

export async function timesOf(query: Query, person: string): Promise<Times> {
  const [row] = await query<Times>('select language, digest_hour as "digestHour", quiet_from as "quietFrom", quiet_until as "quietUntil" from notification_preference where person_id = $1', [person]);
  return row ?? DEFAULT_TIMES;
}

/** How a person is told: each kind as it is by itself, or as he has said. */
export async function notificationSettings(query: Query, person: string): Promise<NotificationSettings> {
  const said = await query<{ kind: string; page: boolean; mail: boolean }>("select kind, on_page as page, by_mail as mail from notification_setting where person_id = $1", [person]);
  const own = new Map(said.map((one) => [one.kind, one]));
  const times = await timesOf(query, person);
  const kinds = Object.entries<NotificationDefault>(notificationKinds).map(([kind, { page, mail }]) => ({ kind, page, mail, ...own.get(kind) }));
  return { ...times, kinds, zone: DEFAULT_ZONE, quietNow: isQuiet(hourNow(), times.quietFrom, times.quietUntil), asOf: new Date() };
}

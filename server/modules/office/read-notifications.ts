import { badInput } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import { command, type Transaction } from "../../kernel/write";
import { Notification } from "./notification.entity";
import { ReadNotificationsInput } from "./notification.input";

/** One's other open screens follow. */
export const tellOwnScreens = (tx: Transaction, id: string): void => tx.tell({ kind: "notification.read", subjectKind: "Notification", subjectId: id, audience: [tx.me], silent: true });

/** Takes lines off: some, or all up to one. What came after that one was on no screen and stays. */
export const readNotifications = command("readNotifications", ReadNotificationsInput, { personal: "one's own notifications" }, async (tx, { ids = null, upTo = null }) => {
  if ((ids === null) === (upTo === null)) throw badInput("input.ids", "notification.idsOrUpTo");
  const readingId = newId(Notification);
  const read = await tx.query(
    `update notification n set read_at = now(), reading_id = $2
     where n.person_id = $1 and n.read_at is null and n.on_page
       and (n.id = any($3::uuid[]) or (n.latest_at, n.id) <= (select last.latest_at, last.id from notification last where last.id = $4 and last.person_id = $1))
     returning 1`,
    [tx.me, readingId, ids ?? [], upTo],
  );
  if (read.length > 0) tellOwnScreens(tx, readingId);
  return { readingId: read.length > 0 ? readingId : null, changed: read.length };
});

import { notificationKinds } from "../../../shared/notifications";
import { badInput } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import { command } from "../../kernel/write";
import { SwitchNotificationInput } from "./notification.input";
import { NotificationSetting } from "./notification-setting.entity";
import { tellOwnScreens } from "./read-notifications";

/** Says how one wants to hear of a kind: on the page, by mail, both, or not at all. */
export const switchNotification = command("switchNotification", SwitchNotificationInput, { personal: "one's own settings" }, async (tx, { kind, page, mail }) => {
  if (!Object.hasOwn(notificationKinds, kind)) throw badInput("input.kind", "notification.unknownKind");
  const id = newId(NotificationSetting);
  await tx.query(
    `insert into notification_setting (id, person_id, kind, on_page, by_mail) values ($1, $2, $3, $4, $5)
     on conflict (person_id, kind) do update set on_page = excluded.on_page, by_mail = excluded.by_mail`,
    [id, tx.me, kind, page, mail],
  );
  tellOwnScreens(tx, id);
  return { kind };
});

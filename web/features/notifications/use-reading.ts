import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { readNotificationsMutation, unreadNotificationsMutation } from "./notification-queries";

const SHOWN = ["Notifications", "Unread"];

export interface Reading {
  readonly read: (id: string) => Promise<void>;
  readonly unread: (id: string) => Promise<void>;
  /** All up to the newest that is on the screen: what comes meanwhile stays unread. */
  readonly readAll: (newest: string) => Promise<void>;
}

/** Taking lines off, and the way back. */
export function useReading(): Reading {
  const { t } = useTranslation("notifications");
  const read = useCommand(readNotificationsMutation, SHOWN);
  const unread = useCommand(unreadNotificationsMutation, SHOWN);
  const attempt = async (what: () => Promise<unknown>): Promise<void> => {
    try {
      await what();
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return {
    read: (id) => attempt(() => read({ input: { ids: [id] } })),
    unread: (id) => attempt(() => unread({ input: { ids: [id] } })),
    readAll: (upTo) =>
      attempt(async () => {
        const { readNotifications } = await read({ input: { upTo } });
        const { readingId, changed } = readNotifications;
        if (readingId) toast("good", t("readAllDone", { n: changed }), () => void attempt(() => unread({ input: { readingId } })));
      }),
  };
}

import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useRestore } from "../../app/apollo/use-restore";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { removePlanItemMutation, showsItems } from "./plan-commands";

/** Takes an item away that was entered by mistake; the toast puts it back, and so does the bin. */
export function useRemoveItem(): (item: { readonly id: string; readonly version: number; readonly title: string }) => Promise<void> {
  const { t } = useTranslation("alliances");
  const remove = useCommand(removePlanItemMutation, showsItems);
  const restore = useRestore(showsItems);
  return async ({ id, version, title }) => {
    try {
      const { removePlanItem } = await remove({ input: { id, version } });
      toast("good", t("plan.removed", { title }), () => void restore(removePlanItem.binItemId, title));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
}

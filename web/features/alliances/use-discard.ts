import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { useRestore } from "../../app/apollo/use-restore";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { discardAllianceMutation } from "./alliance-commands";

/** Throws a draft away and leaves its page; the toast brings both back, and so does the bin for thirty days. */
export function useDiscard(): (draft: { readonly id: string; readonly version: number; readonly name: string }) => Promise<void> {
  const { t } = useTranslation("alliances");
  const navigate = useNavigate();
  const discard = useCommand(discardAllianceMutation, ["AllianceList"]);
  const restore = useRestore(["AllianceList"]);
  const undo = async (binItemId: string, name: string): Promise<void> => {
    const back = await restore(binItemId, name);
    if (back) await navigate(`/alliances/${back.subjectId}`);
  };
  return async ({ id, version, name }) => {
    try {
      const { discardAlliance } = await discard({ input: { id, version } });
      await navigate("/alliances");
      toast("good", t("discard.done", { name }), () => void undo(discardAlliance.binItemId, name));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
}

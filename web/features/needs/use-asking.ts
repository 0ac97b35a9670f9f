import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { Subject } from "../../gql/graphql";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { postNeedFromShortageMutation, showsNeeds, withdrawNeedMutation } from "./needs-queries";

export const share = (rate: number | null | undefined): string => (rate == null ? "–" : `${Math.round(rate * 1000) / 10} %`);

/** Makes a need of a shortage, and can take it back at once. */
export function useAsking(): (schoolId: string, subject: Subject) => void {
  const { t } = useTranslation("needs");
  const post = useCommand(postNeedFromShortageMutation, showsNeeds);
  const withdraw = useCommand(withdrawNeedMutation, showsNeeds);
  const failed = (error: unknown): void => toast("bad", problemOf(error).message ?? t("failed"));
  return (schoolId, subject) => {
    post({ input: { schoolId, subject } }).then(({ postNeedFromShortage: need }) => {
      if (need) toast("good", t("short.asked", { periods: need.wanted }), () => void withdraw({ input: { id: need.id, version: need.version } }).catch(failed));
    }, failed);
  };
}

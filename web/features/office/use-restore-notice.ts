import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { graphql } from "../../gql";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { showsNotices } from "./notice-queries";

const restoreMutation = graphql(`
  mutation RestoreFromOffice($input: RestoreFromBinInput!) {
    restoreFromBin(input: $input) {
      subjectId
    }
  }
`);

/** Puts back what was thrown away here. */
export function useRestoreNotice(): (binItemId: string) => Promise<void> {
  const { t } = useTranslation("notices");
  const restore = useCommand(restoreMutation, [...showsNotices, "PeopleGroups"]);
  return async (id) => {
    try {
      await restore({ input: { id } });
      toast("good", t("restored"));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
}

import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { graphql } from "../../gql";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { hideCommentMutation, hidePostMutation, removeCommentMutation, removePostMutation, unhideCommentMutation, unhidePostMutation } from "./post-queries";

export const SHOWS = ["AllianceCircle", "SchoolCircle", "Post", "PostComments"];

const restoreMutation = graphql(`
  mutation RestoreSaid($input: RestoreFromBinInput!) {
    restoreFromBin(input: $input) {
      __typename
    }
  }
`);

interface Said {
  readonly id: string;
  readonly version: number;
}

export interface Posting {
  readonly remove: (said: Said) => Promise<void>;
  readonly hide: (said: Said, reason: string) => Promise<void>;
  readonly show: (said: Said) => Promise<void>;
}

/** What can be done with what was said: taken back (and put back again), hidden with a reason, shown again. */
export function usePosting(what: "post" | "comment"): Posting {
  const { t } = useTranslation("posts");
  const removePost = useCommand(removePostMutation, SHOWS);
  const removeComment = useCommand(removeCommentMutation, SHOWS);
  const restore = useCommand(restoreMutation, SHOWS);
  const hidePost = useCommand(hidePostMutation, SHOWS);
  const hideComment = useCommand(hideCommentMutation, SHOWS);
  const showPost = useCommand(unhidePostMutation, SHOWS);
  const showComment = useCommand(unhideCommentMutation, SHOWS);

  const attempt = async (run: () => Promise<void>): Promise<void> => {
    try {
      await run();
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  const removed = async (input: Said): Promise<string> => (what === "post" ? (await removePost({ input })).removePost.binItemId : (await removeComment({ input })).removeComment.binItemId);
  return {
    remove: ({ id, version }) =>
      attempt(async () => {
        const binItemId = await removed({ id, version });
        toast("good", t("removed"), () => void attempt(() => restore({ input: { id: binItemId } }).then(() => undefined)));
      }),
    // What is refused here belongs into the form that asks for the reason.
    hide: async ({ id, version }, reason) => {
      await (what === "post" ? hidePost({ input: { id, version, reason } }) : hideComment({ input: { id, version, reason } }));
      toast("good", t("hiddenDone"));
    },
    show: ({ id, version }) =>
      attempt(async () => {
        await (what === "post" ? showPost({ input: { id, version } }) : showComment({ input: { id, version } }));
        toast("good", t("shownDone"));
      }),
  };
}

import { useApolloClient } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { graphql } from "../gql";
import { forgetRecent } from "./frame/palette-recent";
import { askAboutUnsent } from "./offline/ask-about-unsent";
import { useOutbox } from "./offline/outbox-provider";
import { useViewer } from "./viewer";
import { problemOf } from "../ui/problem";
import { toast } from "../ui/toast";

const signOutMutation = graphql(`
  mutation SignOut {
    signOut {
      state
    }
  }
`);

/**
 * Ends the session at the server first: only then is nothing left to be read on this device. Logs that were never sent
 * are asked about: they stay for this account, or go too.
 */
export function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { id } = useViewer();
  const { entries } = useOutbox();
  return async () => {
    const unsent = entries?.length ?? 0;
    const answer = unsent > 0 ? await askAboutUnsent(unsent) : "keep";
    if (answer === "stay") return;
    try {
      await client.mutate({ mutation: signOutMutation, context: { signedOutIsFine: true } });
    } catch (error) {
      const problem = problemOf(error);
      // A session that has ended already is what was wanted.
      if (problem.code !== "UNAUTHENTICATED") return toast("bad", problem.message ?? problem.code);
    }
    forgetRecent();
    await import("./offline/kept").then(({ wipe }) => wipe(id, answer === "discard")).catch(() => undefined);
    await navigate("/sign-in", { replace: true });
    await client.clearStore();
  };
}

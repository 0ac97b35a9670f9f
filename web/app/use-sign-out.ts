import { useApolloClient } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { graphql } from "../gql";
import { forgetRecent } from "./frame/palette-recent";
import { problemOf } from "../ui/problem";
import { toast } from "../ui/toast";

const signOutMutation = graphql(`
  mutation SignOut {
    signOut {
      state
    }
  }
`);

/** Ends the session at the server first: only then is nothing left to be read on this device. */
export function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  return async () => {
    try {
      await client.mutate({ mutation: signOutMutation, context: { signedOutIsFine: true } });
    } catch (error) {
      const problem = problemOf(error);
      // A session that has ended already is what was wanted.
      if (problem.code !== "UNAUTHENTICATED") return toast("bad", problem.message ?? problem.code);
    }
    forgetRecent();
    await navigate("/sign-in", { replace: true });
    await client.clearStore();
  };
}

import { createContext, use } from "react";
import { graphql } from "../gql";
import type { ViewerQuery } from "../gql/graphql";

/** Who is signed in; asked once when the page opens, before anything else. */
export const viewerQuery = graphql(`
  query Viewer {
    me {
      id
      roles
      liveHead
      account {
        id
        login
      }
      person {
        id
        name
      }
    }
  }
`);

export type Viewer = NonNullable<ViewerQuery["me"]>;

export const ViewerContext = createContext<Viewer | null>(null);

/** The person who is signed in. Only below the frame, where somebody always is. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error("useViewer stands outside the frame");
  return viewer;
}

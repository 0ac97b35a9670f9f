import { createContext, use } from "react";
import { graphql } from "../gql";
import type { AppointedRole, ViewerQuery } from "../gql/graphql";

/** Who is signed in and as what; asked once when the page opens, before anything else. */
export const viewerQuery = graphql(`
  query Viewer($on: LocalDate!) {
    mySession {
      id
      state
    }
    liveHead
    permissions
    me {
      id
      name
      accounts(first: 1) {
        nodes {
          id
          login
        }
      }
      appointments(first: 20, filter: { on: $on }) {
        nodes {
          id
          role
          school {
            id
            name
          }
          alliance {
            id
            name
          }
          region {
            id
            name
          }
        }
      }
      postsNow(first: 10) {
        nodes {
          id
          duty
          school {
            id
            name
          }
        }
      }
    }
  }
`);

type Me = NonNullable<ViewerQuery["me"]>;
export type Role = AppointedRole | "TEACHER";

export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly appointments: Me["appointments"]["nodes"];
  readonly posts: Me["postsNow"]["nodes"];
  /** What may be begun where there is no row yet that could say so: `school.add`. */
  readonly permissions: readonly string[];
  readonly sessionId: string | null;
  /** The newest event when this was asked: the stream starts there. */
  readonly head: number | null;
}

export function viewerOf({ me, mySession, permissions, liveHead }: ViewerQuery): Viewer | null {
  if (!me) return null;
  const roles = new Set<Role>(me.appointments.nodes.map((appointment) => appointment.role));
  if (me.postsNow.nodes.length > 0) roles.add("TEACHER");
  return {
    id: me.id,
    name: me.name,
    login: me.accounts.nodes[0]?.login ?? me.name,
    roles: [...roles],
    appointments: me.appointments.nodes,
    posts: me.postsNow.nodes,
    permissions,
    sessionId: mySession.id ?? null,
    head: liveHead === null || liveHead === undefined ? null : Number(liveHead),
  };
}

export const ViewerContext = createContext<Viewer | null>(null);

/** The person who is signed in. Only below the frame, where somebody always is. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error("useViewer stands outside the frame");
  return viewer;
}

import { graphql } from "../../gql";

/** What a line of a feed needs; the live stream sends the same, so that an event can be put on top as it is. */
export const activityLine = graphql(`
  fragment ActivityLine on Activity {
    id
    seq
    kind
    createdAt
    actor {
      id
      name
    }
    subjectKind
    subjectId
    payload
  }
`);

import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { today } from "../../ui/format";

const membersNowQuery = graphql(`
  query MembersNow($id: ID!, $today: LocalDate!) {
    alliance(id: $id) {
      id
      memberships(first: 100, filter: { on: $today }) {
        nodes {
          id
          role
          school {
            id
            name
          }
        }
      }
    }
  }
`);

export interface MemberChoice {
  readonly value: string;
  readonly label: string;
  readonly name: string;
}

/** The member schools of today, to choose one from: with their roles, since two schools may be of one name. */
export function useMembersNow(allianceId: string): readonly MemberChoice[] {
  const { t: word } = useTranslation("words");
  const { data } = useQuery(membersNowQuery, { variables: { id: allianceId, today: today() } });
  return (data?.alliance?.memberships.nodes ?? []).flatMap(({ role, school }) =>
    school ? [{ value: school.id, label: `${school.name} · ${word(`membership.${role}`)}`, name: school.name }] : [],
  );
}

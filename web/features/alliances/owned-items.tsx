import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { graphql } from "../../gql";
import { DataList } from "../../ui/data-list";
import { Section } from "../../ui/page";
import { StateTag } from "../../ui/state-tag";
import { Day } from "../../ui/time";
import { isOverdue } from "./practice-bars";
import { ItemStateTag } from "./tags";

const ownedItemsQuery = graphql(`
  query OwnedPlanItems($id: ID!) {
    person(id: $id) {
      id
      ownedPlanItems(first: 50) {
        totalCount
        nodes {
          id
          title
          practice
          state
          dueOn
          version
          alliance {
            id
            name
          }
        }
      }
    }
  }
`);

/** What a person sees to in the plans of alliances. */
export function OwnedItems({ personId }: { personId: string }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const { data } = useQuery(ownedItemsQuery, { variables: { id: personId } });
  const items = data?.person?.ownedPlanItems;
  if (!items || items.nodes.length === 0) return null;
  return (
    <Section title={t("owned.title")} count={items.totalCount} flush>
      <DataList
        label={t("owned.title")}
        rows={items.nodes}
        rowKey={(row) => row.id}
        stamp={(row) => row.version}
        name={(row) => row.title}
        empty={{ title: t("plan.columnEmpty") }}
        columns={[
          { key: "title", label: t("plan.itemTitle"), card: "title", cell: (row) => row.title },
          { key: "state", label: t("list.state"), tight: true, card: "mark", cell: (row) => <ItemStateTag of={row.state} /> },
          { key: "practice", label: t("plan.practice"), tight: true, cell: (row) => word(`practice.${row.practice}`) },
          { key: "alliance", label: t("list.title"), cell: (row) => row.alliance && <Link to={`/alliances/${row.alliance.id}/plan`}>{row.alliance.name}</Link> },
          {
            key: "due",
            label: t("plan.dueOn"),
            cell: (row) =>
              row.dueOn && (
                <>
                  <Day of={row.dueOn} /> {isOverdue(row) && <StateTag tone="bad" label={t("plan.overdue")} />}
                </>
              ),
          },
        ]}
      />
    </Section>
  );
}

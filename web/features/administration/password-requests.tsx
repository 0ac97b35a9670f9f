import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import type { PasswordRequestsQuery } from "../../gql/graphql";
import { DataList } from "../../ui/data-list";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { PersonChip } from "../../ui/person-chip";
import { Moment } from "../../ui/time";
import { passwordRequestsQuery } from "./invitation-queries";

/** What a new password is set for. */
export type PasswordRequest = Pick<PasswordRequestsQuery["passwordRequests"]["edges"][number]["node"], "id" | "login" | "version" | "person">;

/** Who forgot his password and waits for me; nothing at all while nobody does. */
export function PasswordRequests({ onReset }: { onReset: (row: PasswordRequest) => void }) {
  const { t } = useTranslation("invitations");
  const list = useList(passwordRequestsQuery, { first: 20 }, (data) => data.passwordRequests);
  if (!list.rows || list.rows.length === 0) return null;
  return (
    <Section flush title={t("requests.title")} count={list.total}>
      <DataList
        label={t("requests.title")}
        rows={list.rows}
        rowKey={(row) => row.id}
        stamp={(row) => row.version}
        name={(row) => row.login}
        empty={{ title: t("requests.title") }}
        columns={[
          { key: "person", label: t("person"), card: "title", cell: (row) => (row.person ? <PersonChip id={row.person.id} name={row.person.name} to={`/people/${row.person.id}`} /> : t("common:none")) },
          { key: "login", label: t("login"), cell: (row) => <span translate="no">{row.login}</span> },
          { key: "since", label: t("requests.since"), cell: (row) => row.passwordAskedAt && <Moment of={row.passwordAskedAt} /> },
          {
            key: "reset",
            label: t("common:actions"),
            tight: true,
            card: "actions",
            cell: (row) =>
              row.viewerCan.includes("RESET_PASSWORD") && (
                <Button size="compact-sm" aria-label={t("requests.of", { name: row.person?.name ?? row.login })} onClick={() => onReset(row)}>
                  {t("requests.verb")}
                </Button>
              ),
          },
        ]}
      />
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows.length} total={list.total} />
    </Section>
  );
}

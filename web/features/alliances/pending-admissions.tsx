import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { graphql } from "../../gql";
import type { AllianceHeadFragment, PendingAdmissionsQuery } from "../../gql/graphql";
import { Day, Moment } from "../../ui/time";
import { Pager } from "../../ui/pager";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { showsMembers, withdrawAdmissionMutation } from "./membership-commands";
import styles from "./alliances.module.css";

const pendingQuery = graphql(`
  query PendingAdmissions($id: ID!, $first: Int!, $after: String) {
    approvals(first: $first, after: $after, filter: { allianceId: $id, kind: "membership.admission", state: WAITING }) {
      totalCount
      edges {
        cursor
        node {
          id
          payload
          createdAt
          dueOn
          version
          viewerCan
          school {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = PendingAdmissionsQuery["approvals"]["edges"][number]["node"];
/** The payload has words as the server keeps them. */
const upperSnake = (word: string): string => word.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
const said = (row: Row, name: string): string => String((row.payload as Record<string, unknown> | null)?.[name] ?? "");

/** Schools that were asked to join and have not answered; nothing is shown while there is none. */
export function PendingAdmissions({ alliance }: { alliance: AllianceHeadFragment }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const withdraw = useCommand(withdrawAdmissionMutation, showsMembers);
  const list = useList(pendingQuery, { id: alliance.id, first: 10 }, (data) => data.approvals);
  if (!list.rows || list.rows.length === 0) return null;
  const takeBack = async (row: Row): Promise<void> => {
    try {
      await withdraw({ input: { id: row.id, version: row.version } });
      toast("good", t("ask.withdrawn", { name: said(row, "school") }));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <section className={styles.pending} aria-label={t("ask.pending")}>
      <h3>
        {t("ask.pending")} <span>{list.total}</span>
      </h3>
      <ul>
        {list.rows.map((row) => (
          <li key={row.id}>
            <span className={styles.pendingName}>{row.school ? <Link to={`/schools/${row.school.id}`}>{row.school.name}</Link> : said(row, "school")}</span>
            <span className={styles.under}>
              {t("ask.as", { role: word(`membership.${upperSnake(said(row, "role"))}`) })} · {said(row, "askedBy")} <Moment of={row.createdAt} /> · {t("ask.due")} <Day of={row.dueOn} />
            </span>
            {row.viewerCan.includes("WITHDRAW") && (
              <Button size="compact-sm" variant="default" aria-label={t("ask.withdrawOf", { name: said(row, "school") })} onClick={() => void takeBack(row)}>
                {t("ask.withdraw")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows.length} total={list.total} />
    </section>
  );
}

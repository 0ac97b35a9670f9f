import { Button, Switch } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { graphql, useFragment as unmask } from "../../gql";
import type { AllianceHeadFragment, MembershipRole, MembershipRowFragment } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList, type Column } from "../../ui/data-list";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { today } from "../../ui/format";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { StateTag } from "../../ui/state-tag";
import { Period } from "../../ui/time";
import { AdmitSchool } from "./admit-school";
import { ChangeRole } from "./change-role";
import { LeaveAlliance } from "./leave-alliance";
import { membershipRow } from "./membership-commands";
import { PendingAdmissions } from "./pending-admissions";
import { ReleaseSchool } from "./release-school";
import { RoleTag } from "./tags";
import { roles } from "./words";
import styles from "./alliances.module.css";

const membersQuery = graphql(`
  query AllianceMembers($id: ID!, $first: Int!, $after: String, $filter: MembershipFilter) {
    alliance(id: $id) {
      id
      memberships(first: $first, after: $after, filter: $filter) {
        totalCount
        edges {
          cursor
          node {
            id
            ...MembershipRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const isOver = (row: MembershipRowFragment): boolean => row.until !== null && row.until <= today();
const isToCome = (row: MembershipRowFragment): boolean => row.since > today();

interface Doing {
  readonly what: "admit" | "role" | "release" | "leave";
  readonly row?: MembershipRowFragment;
}

/** The schools of an alliance, in their roles; past times on demand. */
export function AllianceMembers({ alliance }: { alliance: AllianceHeadFragment }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const [role, setRole] = useState<MembershipRole[]>([]);
  const [past, setPast] = useState(false);
  const [doing, setDoing] = useState<Doing | null>(null);
  const filter = { ...(role.length > 0 && { roleIn: role }), ...(!past && { on: today() }) };
  const list = useList(membersQuery, { id: alliance.id, first: 50, filter }, (data) => data.alliance?.memberships);
  const loaded = list.rows?.map((row) => unmask(membershipRow, row));
  // By role once all are here; while pages are still to come, an order of our own would tear them apart.
  const rows = list.hasMore ? loaded : loaded?.toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));
  const close = (): void => setDoing(null);
  const admits = alliance.viewerCan.includes("ADMIT");

  return (
    <Section
      flush
      title={t("members.title")}
      count={list.total}
      actions={
        <div className={styles.row}>
          <Switch size="sm" label={t("members.past")} checked={past} onChange={(event) => setPast(event.currentTarget.checked)} />
          {(admits || alliance.viewerCan.includes("ASK_ADMISSION")) && (
            <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDoing({ what: "admit" })}>
              {t(admits ? "admit.verb" : "ask.verb")}
            </Button>
          )}
        </div>
      }
    >
      {alliance.viewerCan.includes("ASK_ADMISSION") && <PendingAdmissions alliance={alliance} />}
      <FilterBar>
        <Chips label={t("members.role")} choices={roles.map((value) => ({ value, label: word(`membership.${value}`) }))} value={role} onChange={setRole} />
        <ExportButton list="Alliance.memberships" parentId={alliance.id} filter={filter} />
      </FilterBar>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList
            label={t("members.title")}
            rows={rows}
            rowKey={(row) => row.id}
            stamp={(row) => row.version}
            name={(row) => row.school?.name ?? ""}
            columns={useMemberColumns(setDoing)}
            empty={role.length > 0 ? { title: t("members.noneOfRole") } : { title: t("members.empty"), hint: t("members.emptyHint") }}
          />
          <Pager hasMore={list.hasMore} more={list.more} shown={rows?.length} total={list.total} />
        </>
      )}
      <AdmitSchool alliance={alliance} opened={doing?.what === "admit"} members={rows ?? []} onClose={close} />
      <ChangeRole row={doing?.what === "role" ? doing.row : undefined} now={rows?.find((row) => row.schoolId === doing?.row?.schoolId && !isOver(row))} onClose={close} />
      <ReleaseSchool row={doing?.what === "release" ? doing.row : undefined} alliance={alliance} onClose={close} />
      <LeaveAlliance row={doing?.what === "leave" ? doing.row : undefined} onClose={close} />
    </Section>
  );
}

function useMemberColumns(act: (doing: Doing) => void): Column<MembershipRowFragment>[] {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  return [
    {
      key: "school",
      label: t("members.school"),
      card: "title",
      cell: (row) =>
        row.school ? (
          <span className={styles.row}>
            <Link to={`/schools/${row.school.id}`}>{row.school.name}</Link>
            {row.school.weak && <StateTag tone="warn" label={t("members.weak")} />}
          </span>
        ) : (
          t("common:none")
        ),
    },
    { key: "role", label: t("members.role"), tight: true, card: "mark", cell: (row) => <RoleTag of={row.role} /> },
    { key: "stages", label: t("members.stages"), cell: (row) => row.school?.stages.map((stage) => word(`stage.${stage}`)).join(t("common:listSeparator")) },
    { key: "locality", label: t("members.locality"), tight: true, cell: (row) => row.school && word(`locality.${row.school.locality}`) },
    { key: "region", label: t("members.region"), cell: (row) => row.school?.region?.name },
    {
      key: "period",
      label: t("members.period"),
      cell: (row) => (
        <>
          <Period since={row.since} until={row.until} />
          {isOver(row) && <span className={styles.under}>{t("members.over")}</span>}
          {isToCome(row) && <span className={styles.under}>{t("members.toCome")}</span>}
        </>
      ),
    },
    {
      key: "actions",
      label: t("common:actions"),
      tight: true,
      card: "actions",
      cell: (row) => {
        const name = row.school?.name ?? "";
        const leaves = row.viewerCan.includes("ASK_RELEASE") && !row.viewerCan.includes("RELEASE");
        if (!row.viewerCan.includes("CHANGE_ROLE") && !row.viewerCan.includes("RELEASE") && !leaves) return null;
        return (
          <span className={`${styles.row} ${styles.right}`}>
            {row.viewerCan.includes("CHANGE_ROLE") && (
              <Button size="compact-sm" variant="default" aria-label={t("role.of", { name })} onClick={() => act({ what: "role", row })}>
                {t("role.verb")}
              </Button>
            )}
            {row.viewerCan.includes("RELEASE") && (
              <Button size="compact-sm" variant="default" aria-label={t("release.of", { name })} onClick={() => act({ what: "release", row })}>
                {t("release.verb")}
              </Button>
            )}
            {leaves && (
              <Button size="compact-sm" variant="default" aria-label={t("leave.of", { name })} onClick={() => act({ what: "leave", row })}>
                {t("leave.verb")}
              </Button>
            )}
          </span>
        );
      },
    },
  ];
}

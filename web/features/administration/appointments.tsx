import { Button, Switch } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { useFinders } from "../../app/find/use-finders";
import { useNamed } from "../../app/find/use-named";
import { useViewer } from "../../app/viewer";
import { graphql } from "../../gql";
import type { AppointmentFilter, AppointmentListQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { Confirm } from "../../ui/confirm";
import { DataList, type Column } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { FilterBar } from "../../ui/filter-bar";
import { FindField } from "../../ui/find-field";
import { today } from "../../ui/format";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { PersonChip } from "../../ui/person-chip";
import { Period } from "../../ui/time";
import { toast } from "../../ui/toast";
import { useAsked } from "../../ui/use-asked";
import { oneOf, useFilters } from "../../ui/use-filters";
import { AppointForm } from "./appoint";
import { roles, scopeKinds } from "./roles";
import styles from "./administration.module.css";

const appointmentListQuery = graphql(`
  query AppointmentList($first: Int!, $after: String, $filter: AppointmentFilter) {
    appointments(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          role
          scopeKind
          since
          until
          version
          viewerCan
          person {
            id
            name
          }
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
          appointedBy {
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

const dismissMutation = graphql(`
  mutation Dismiss($input: DismissInput!) {
    dismiss(input: $input) {
      id
      until
      version
      viewerCan
    }
  }
`);

type Row = AppointmentListQuery["appointments"]["edges"][number]["node"];

/** Who is appointed to what, over which scope and when. */
export function Appointments() {
  const mayAppoint = useViewer().permissions.includes("appointment.appoint");
  const { t } = useTranslation("administration");
  const { t: word } = useTranslation("words");
  const [chosen, set] = useFilters("role", "scope", "person", "past");
  const find = useFinders();
  const person = useNamed(chosen.person);
  const role = oneOf(roles, chosen.role);
  const scopeKind = oneOf(scopeKinds, chosen.scope);
  const past = chosen.past === "1";
  const [appointing, setAppointing] = useAsked("new");
  const [dismissing, setDismissing] = useState<Row | null>(null);
  const dismiss = useCommand(dismissMutation, ["AppointmentList"]);
  const filter: AppointmentFilter = { ...(role && { role }), ...(scopeKind && { scopeKind }), ...(chosen.person && { personId: chosen.person }), ...(!past && { on: today() }) };
  const list = useList(appointmentListQuery, { first: 30, filter }, (data) => data.appointments);
  const columns = useColumns(setDismissing);
  return (
    <Section
      flush
      title={t("appointments.title")}
      count={list.total}
      actions={
        <div style={{ display: "flex", flexWrap: "wrap", gap: 8, alignItems: "center" }}>
          <Switch size="sm" label={t("appointments.past")} checked={past} onChange={(event) => set("past", event.currentTarget.checked ? "1" : null)} />
          {mayAppoint && (
            <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAppointing(true)}>
              {t("appoint.verb")}
            </Button>
          )}
        </div>
      }
    >
      <FilterBar>
        <Choose bare label={t("appointments.role")} choices={roles.map((value) => ({ value, label: word(`role.${value}`) }))} value={role} onChange={(value) => set("role", value)} />
        <Choose bare label={t("appointments.scopeKind")} choices={scopeKinds.map((value) => ({ value, label: word(`scope.${value}`) }))} value={scopeKind} onChange={(value) => set("scope", value)} />
        <FindField bare label={t("accounts.person")} value={person} find={find.people()} onChange={(found) => set("person", found?.id ?? null)} />
        <ExportButton list="appointments" filter={filter} />
      </FilterBar>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList
            label={t("appointments.title")}
            rows={list.rows}
            rowKey={(row) => row.id}
            stamp={(row) => row.version}
            name={(row) => row.person?.name ?? ""}
            columns={columns}
            empty={{ title: t("appointments.none"), hint: t("appointments.noneHint") }}
          />
          <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
        </>
      )}
      <Dialog opened={appointing} onClose={() => setAppointing(false)} title={t("appoint.title")}>
        {appointing && <AppointForm onClose={() => setAppointing(false)} />}
      </Dialog>
      <Confirm
        danger
        opened={dismissing !== null}
        onClose={() => setDismissing(null)}
        title={t("dismiss.title", { person: dismissing?.person?.name, role: dismissing ? word(`role.${dismissing.role}`) : "" })}
        verb={t("dismiss.verb")}
        act={async () => {
          if (!dismissing) return;
          await dismiss({ input: { id: dismissing.id, version: dismissing.version } });
          toast("good", t("dismiss.done", { person: dismissing.person?.name }));
        }}
      >
        {t("dismiss.what", { scope: scopeName(dismissing) ?? t("dismiss.everything") })}
      </Confirm>
    </Section>
  );
}

const scopeName = (row: Row | null): string | undefined => row?.school?.name ?? row?.alliance?.name ?? row?.region?.name;

function scopeOf(row: Row, everything: string): ReactNode {
  if (row.school) return <Link to={`/schools/${row.school.id}`}>{row.school.name}</Link>;
  if (row.alliance) return <Link to={`/alliances/${row.alliance.id}`}>{row.alliance.name}</Link>;
  if (row.region) return <Link to={`/regions/${row.region.id}`}>{row.region.name}</Link>;
  return row.scopeKind === "PLATFORM" ? everything : null;
}

function useColumns(onDismiss: (row: Row) => void): Column<Row>[] {
  const { t } = useTranslation("administration");
  const { t: word } = useTranslation("words");
  return [
    { key: "person", label: t("accounts.person"), card: "title", cell: (row) => (row.person ? <PersonChip id={row.person.id} name={row.person.name} to={`/people/${row.person.id}`} /> : t("common:none")) },
    { key: "role", label: t("appointments.role"), tight: true, card: "mark", cell: (row) => word(`role.${row.role}`) },
    { key: "scope", label: t("appointments.scope"), cell: (row) => scopeOf(row, word("scope.PLATFORM")) },
    { key: "period", label: t("appointments.period"), cell: (row) => <Period since={row.since} until={row.until} /> },
    { key: "by", label: t("appointments.by"), cell: (row) => row.appointedBy?.name },
    {
      key: "actions",
      label: t("common:actions"),
      tight: true,
      card: "actions",
      cell: (row) =>
        row.viewerCan.includes("DISMISS") ? (
          <span className={styles.actions}>
            <Button size="compact-sm" variant="default" aria-label={t("dismiss.of", { person: row.person?.name, role: word(`role.${row.role}`) })} onClick={() => onDismiss(row)}>
              {t("dismiss.verb")}
            </Button>
          </span>
        ) : null,
    },
  ];
}

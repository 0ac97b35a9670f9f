import { Button, Menu, Switch } from "@mantine/core";
import { IconDots, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { graphql, useFragment as unmask } from "../../gql";
import type { SchoolHeadFragment, StaffPostFilter, StaffRowFragment } from "../../gql/graphql";
import { Empty, ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { DataList, type Column } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { FilterBar } from "../../ui/filter-bar";
import { today } from "../../ui/format";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { PersonChip } from "../../ui/person-chip";
import { StateTag } from "../../ui/state-tag";
import { Period } from "../../ui/time";
import { oneOf, useFilters } from "../../ui/use-filters";
import { BeginPostForm, ChangePostForm, EndPostForm, MovePostForm } from "./post-forms";
import { staffRow } from "./staff-commands";
import { useSaid } from "./use-said";
import { duties, subjects } from "./words";
import styles from "./schools.module.css";

const staffQuery = graphql(`
  query SchoolStaff($id: ID!, $first: Int!, $after: String, $filter: StaffPostFilter) {
    school(id: $id) {
      id
      staffPosts(first: $first, after: $after, filter: $filter) {
        totalCount
        edges {
          cursor
          node {
            id
            ...StaffRow
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

interface Doing {
  readonly what: "begin" | "change" | "end" | "move";
  readonly row?: StaffRowFragment;
}

/** Who works at a school, by subject and duty; those who left on demand. */
export function SchoolStaff({ school }: { school: SchoolHeadFragment }) {
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const said = useSaid();
  const [chosen, set] = useFilters("subject", "duty", "past");
  const [doing, setDoing] = useState<Doing | null>(null);
  const subject = oneOf(subjects, chosen.subject);
  const duty = oneOf(duties, chosen.duty);
  const past = chosen.past === "1";
  const filter: StaffPostFilter = { ...(subject && { subjectsHas: subject }), ...(duty && { duty }), ...(!past && { on: today() }) };
  const list = useList(staffQuery, { id: school.id, first: 40, filter }, (data) => data.school?.staffPosts);
  const rows = list.rows?.map((one) => unmask(staffRow, one));
  const columns = useStaffColumns(setDoing);
  const close = (): void => setDoing(null);
  const row = doing?.row && (rows?.find((one) => one.id === doing.row?.id) ?? doing.row);

  if (!school.viewerCan.includes("SEE_STAFF"))
    return (
      <Section title={t("staff.title")}>
        <Empty title={t("staff.hidden")} hint={t("staff.hiddenHint")} />
      </Section>
    );
  return (
    <Section
      flush
      title={t("staff.title")}
      count={list.total}
      actions={
        <div className={styles.row}>
          <Switch size="sm" label={t("staff.past")} checked={past} onChange={(event) => set("past", event.currentTarget.checked ? "1" : null)} />
          {school.viewerCan.includes("MANAGE_STAFF") && <ExportButton rosterOf={school.id} />}
          {school.viewerCan.includes("MANAGE_STAFF") && (
            <Button size="xs" variant="default" component={Link} to={`/administration/invitations?school=${school.id}`}>
              {t("staff.invite")}
            </Button>
          )}
          {school.viewerCan.includes("MANAGE_STAFF") && (
            <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDoing({ what: "begin" })}>
              {t("staff.begin")}
            </Button>
          )}
        </div>
      }
    >
      <FilterBar>
        <Choose bare searchable label={t("staff.subject")} choices={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} value={subject} onChange={(value) => set("subject", value)} />
        <Choose bare label={t("staff.duty")} choices={duties.map((value) => ({ value, label: said.duty(value) }))} value={duty} onChange={(value) => set("duty", value)} />
        <ExportButton list="School.staffPosts" parentId={school.id} filter={filter} />
      </FilterBar>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList
            label={t("staff.title")}
            rows={rows}
            rowKey={(one) => one.id}
            stamp={(one) => one.version}
            name={(one) => one.person?.name ?? ""}
            columns={columns}
            empty={subject || duty ? { title: t("staff.none") } : { title: t("staff.empty"), hint: t("staff.emptyHint") }}
          />
          <Pager hasMore={list.hasMore} more={list.more} shown={rows?.length} total={list.total} />
        </>
      )}
      <Dialog opened={doing !== null} onClose={close} title={doing ? t(`staff.${doing.what}Title`, { person: row?.person?.name, school: school.name }) : ""}>
        {doing?.what === "begin" && <BeginPostForm school={{ id: school.id, name: school.name }} onClose={close} />}
        {doing?.what === "change" && row && <ChangePostForm row={row} onClose={close} />}
        {doing?.what === "end" && row && <EndPostForm row={row} onClose={close} />}
        {doing?.what === "move" && row && <MovePostForm row={row} onClose={close} />}
      </Dialog>
    </Section>
  );
}

function useStaffColumns(act: (doing: Doing) => void): Column<StaffRowFragment>[] {
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const said = useSaid();
  return [
    {
      key: "person",
      label: t("staff.person"),
      card: "title",
      cell: (row) => (row.person ? <PersonChip id={row.person.id} name={row.person.name} to={`/people/${row.person.id}`} /> : t("common:none")),
    },
    { key: "duty", label: t("staff.duty"), tight: true, card: "mark", cell: (row) => said.duty(row.duty) },
    { key: "subjects", label: t("staff.subjects"), cell: (row) => said.list("subject", row.subjects) },
    { key: "rank", label: t("staff.rank"), tight: true, cell: (row) => row.person?.rankNow.nodes.map(({ rank }) => word(`rank.${rank}`)).join() },
    {
      key: "honours",
      label: t("staff.honours"),
      cell: (row) =>
        row.person && row.person.honoursNow.nodes.length > 0 ? (
          <span className={styles.row}>
            {row.person.honoursNow.nodes.map(({ id, honour }) => (
              <StateTag key={id} tone="accent" label={word(`honour.${honour}`)} />
            ))}
          </span>
        ) : null,
    },
    { key: "period", label: t("staff.period"), cell: (row) => <Period since={row.since} until={row.until} /> },
    {
      key: "actions",
      label: "",
      tight: true,
      card: "mark",
      cell: (row) => {
        const steps = (["change", "move", "end"] as const).filter((one) => row.viewerCan.includes(stepAction[one]));
        if (steps.length === 0) return null;
        return (
          <Menu>
            <Menu.Target>
              <Button size="compact-sm" variant="subtle" aria-label={t("staff.more", { person: row.person?.name })}>
                <IconDots size={16} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {steps.map((one) => (
                <Menu.Item key={one} {...(one === "end" && { color: "red" })} onClick={() => act({ what: one, row })}>
                  {t(`staff.${one}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        );
      },
    },
  ];
}

const stepAction = { change: "CHANGE", move: "MOVE", end: "END" } as const;

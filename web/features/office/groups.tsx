import { skipToken, useQuery } from "@apollo/client/react";
import { Button, Switch, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { useFinders } from "../../app/find/use-finders";
import { graphql } from "../../gql";
import type { GroupRole, GroupScope, Honour, PeopleGroupsQuery, Stage, Subject } from "../../gql/graphql";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { FindField, type Found } from "../../ui/find-field";
import { FindMany } from "../../ui/find-many";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { SearchField } from "../../ui/search-field";
import { StateTag } from "../../ui/state-tag";
import { toast } from "../../ui/toast";
import { useAsked } from "../../ui/use-asked";
import { useFilters } from "../../ui/use-filters";
import { groupRoles, honours, stages, subjects } from "./group-words";
import { useRestoreNotice } from "./use-restore-notice";
import styles from "./office.module.css";

const groupsQuery = graphql(`
  query PeopleGroups($first: Int!, $after: String, $filter: PeopleGroupFilter) {
    peopleGroups(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          shared
          scopeKind
          scopeId
          roles
          subjects
          stages
          honours
          memberCount
          version
          viewerCan
          alliance {
            id
            name
          }
          region {
            id
            name
          }
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

const makeMutation = graphql(`
  mutation MakePeopleGroup($input: MakePeopleGroupInput!) {
    makePeopleGroup(input: $input) {
      id
      version
    }
  }
`);

const changeMutation = graphql(`
  mutation ChangePeopleGroup($input: ChangePeopleGroupInput!) {
    changePeopleGroup(input: $input) {
      id
      version
    }
  }
`);

const membersQuery = graphql(`
  query GroupMembers($group: ID!) {
    people(first: 100, filter: { group: $group }) {
      nodes {
        id
        name
      }
    }
  }
`);

const removeMutation = graphql(`
  mutation RemovePeopleGroup($input: RemovePeopleGroupInput!) {
    removePeopleGroup(input: $input) {
      binItemId
    }
  }
`);

type Row = PeopleGroupsQuery["peopleGroups"]["edges"][number]["node"];
const shows = ["PeopleGroups", "FindGroups"] as const;

/** Groups of people that follow memberships, and those kept by hand. */
export function Groups() {
  const { t } = useTranslation("groups");
  const { t: word } = useTranslation("words");
  const [chosen, set] = useFilters("q");
  const [adding, setAdding] = useAsked("new");
  const [changing, setChanging] = useState<Row | null>(null);
  const list = useList(groupsQuery, { first: 30, filter: chosen.q ? { nameContains: chosen.q } : {} }, (data) => data.peopleGroups);
  const remove = useCommand(removeMutation, shows);
  const restore = useRestoreNotice();
  const throwAway = async (row: Row): Promise<void> => {
    try {
      const { removePeopleGroup } = await remove({ input: { id: row.id, version: row.version } });
      toast("good", t("removed", { name: row.name }), () => void restore(removePeopleGroup.binItemId));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  const rule = (row: Row): string => {
    if (!row.scopeKind) return t("picked");
    const where = row.alliance?.name ?? row.region?.name ?? row.school?.name ?? "";
    const what = [...row.subjects.map((one) => word(`subject.${one}`)), ...row.stages.map((one) => word(`stage.${one}`)), ...row.honours.map((one) => word(`honour.${one}`)), ...row.roles.map((one) => word(`role.${one}`))];
    return t("rule", { where, what: what.join(t("common:listSeparator")) });
  };
  return (
    <Section
      flush
      title={t("title")}
      count={list.total}
      actions={
        <span className={styles.buttons}>
          <ExportButton list="peopleGroups" filter={chosen.q ? { nameContains: chosen.q } : {}} />
          <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
            {t("add.verb")}
          </Button>
        </span>
      }
    >
      <FilterBar>
        <SearchField label={t("search")} value={chosen.q} onChange={(text) => set("q", text)} />
      </FilterBar>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList
            label={t("title")}
            rows={list.rows}
            rowKey={(row) => row.id}
            stamp={(row) => row.version}
            name={(row) => row.name}
            empty={chosen.q ? { title: t("none") } : { title: t("empty"), hint: t("emptyHint") }}
            columns={[
              { key: "name", label: t("name"), card: "title", cell: (row) => <Link to={`/directory?group=${row.id}`}>{row.name}</Link> },
              { key: "shared", label: t("sharing"), tight: true, card: "mark", cell: (row) => <StateTag tone={row.shared ? "info" : "neutral"} label={t(row.shared ? "shared" : "own")} /> },
              { key: "rule", label: t("who"), cell: rule },
              { key: "count", label: t("members"), tight: true, align: "right", cell: (row) => row.memberCount },
              {
                key: "actions",
                label: t("common:actions"),
                tight: true,
                card: "actions",
                cell: (row) => (
                  <span className={styles.buttons}>
                    {row.viewerCan.includes("CHANGE") && (
                      <Button size="compact-sm" variant="default" aria-label={t("changeOf", { name: row.name })} onClick={() => setChanging(row)}>
                        {t("change")}
                      </Button>
                    )}
                    {row.viewerCan.includes("REMOVE") && (
                      <Button size="compact-sm" variant="default" aria-label={t("removeOf", { name: row.name })} onClick={() => void throwAway(row)}>
                        {t("remove")}
                      </Button>
                    )}
                  </span>
                ),
              },
            ]}
          />
          <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
        </>
      )}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t("add.title")}>
        {adding && <GroupForm group={null} members={[]} onClose={() => setAdding(false)} />}
      </Dialog>
      <Dialog opened={changing !== null} onClose={() => setChanging(null)} title={t("changeTitle", { name: changing?.name })}>
        {changing && <ChangeForm group={changing} onClose={() => setChanging(null)} />}
      </Dialog>
    </Section>
  );
}

interface Values extends Record<string, unknown> {
  name: string;
  scopeKind: GroupScope | null;
  scopeId: Found | null;
  roles: GroupRole[];
  subjects: Subject[];
  stages: Stage[];
  honours: Honour[];
  personIds: Found[];
  shared: boolean;
}

const scopes: readonly GroupScope[] = ["ALLIANCE", "REGION", "SCHOOL"];

/** Whoever is picked by hand is read first, so that nobody is lost by saving. */
function ChangeForm({ group, onClose }: { group: Row; onClose: () => void }) {
  const picked = !group.scopeKind;
  const { data, error, refetch } = useQuery(membersQuery, picked ? { variables: { group: group.id }, fetchPolicy: "network-only" } : skipToken);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (picked && !data) return <ListSkeleton />;
  return <GroupForm group={group} members={data?.people.nodes ?? []} onClose={onClose} />;
}

function GroupForm({ group, members, onClose }: { group: Row | null; members: readonly Found[]; onClose: () => void }) {
  const { t } = useTranslation("groups");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const make = useCommand(makeMutation, shows);
  const change = useCommand(changeMutation, shows);
  const [byHand, setByHand] = useState(group !== null && !group.scopeKind);
  const server = useServerForm<Values>({
    initialValues: group
      ? { ...group, scopeKind: group.scopeKind ?? null, scopeId: group.scopeId ? { id: group.scopeId, name: "" } : null, roles: [...group.roles], subjects: [...group.subjects], stages: [...group.stages], honours: [...group.honours], personIds: [...members] }
      : { name: "", scopeKind: "ALLIANCE", scopeId: null, roles: ["PRINCIPAL"], subjects: [], stages: [], honours: [], personIds: [], shared: false },
    validate: { name: (name) => (name.trim() ? null : t("missing")), scopeId: (scope) => (byHand || scope ? null : t("missing")), roles: (roles) => (byHand || roles.length > 0 ? null : t("missing")) },
    send: async ({ name, scopeKind, scopeId, personIds, roles, subjects: taught, stages: at, honours: held, shared }) => {
      const rule = { roles, subjects: taught, stages: at, honours: held, shared };
      if (group) {
        const picked = personIds.map(({ id }) => id);
        // Who stayed the same is not sent: there may be people in it whom one no longer sees.
        const others = picked.join() === members.map(({ id }) => id).join() ? {} : { personIds: picked };
        await change({ input: { id: group.id, version: group.version, name, ...(byHand ? others : rule) } });
        toast("good", t("changed", { name }));
        return onClose();
      }
      await make({ input: byHand ? { name, personIds: personIds.map(({ id }) => id) } : { name, scopeKind, scopeId: scopeId?.id ?? null, ...rule } });
      toast("good", t("add.done", { name }));
      onClose();
    },
  });
  const values = server.form.getValues();
  const kind = values.scopeKind ?? "ALLIANCE";
  const finder = { ALLIANCE: find.alliances(), REGION: find.regions(), SCHOOL: find.schools() }[kind];
  const teachers = values.roles.includes("TEACHER");
  return (
    <FormFrame of={server} verb={group ? t("save") : t("add.do")} onCancel={onClose}>
      <TextInput required data-autofocus maxLength={80} label={t("name")} {...server.form.getInputProps("name")} />
      {!group && <Switch label={t("add.byHand")} description={t("add.byHandHint")} checked={byHand} onChange={(event) => setByHand(event.currentTarget.checked)} />}
      {byHand && group && group.memberCount > members.length ? (
        // Only those on the screen could be sent, and the others would be lost.
        <p className={styles.under}>{t("notAllShown", { shown: members.length, count: group.memberCount })}</p>
      ) : byHand ? (
        <FindMany label={t("members")} find={find.people()} {...bound(server, "personIds")} value={values.personIds} />
      ) : (
        <>
          {/* Over what it gathers is settled when it is made: another scope is another group. */}
          {!group && <Labelled label={t("where")}>
            <Chips single label={t("where")} choices={scopes.map((value) => ({ value, label: word(`scope.${value}`) }))} value={[kind]} onChange={([value]) => value && server.form.setValues({ scopeKind: value, scopeId: null })} />
          </Labelled>}
          {!group && <FindField key={kind} required label={word(`scope.${kind}`)} find={finder} {...bound(server, "scopeId")} />}
          <Labelled label={t("who")}>
            <Chips label={t("who")} choices={groupRoles.map((value) => ({ value, label: word(`role.${value}`) }))} value={values.roles} onChange={(roles) => server.form.setFieldValue("roles", roles)} />
          </Labelled>
          {teachers && (
            <>
              <Labelled label={t("subjects")}>
                <Chips label={t("subjects")} choices={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} value={values.subjects} onChange={(chosen) => server.form.setFieldValue("subjects", chosen)} />
              </Labelled>
              <Labelled label={t("stages")}>
                <Chips label={t("stages")} choices={stages.map((value) => ({ value, label: word(`stage.${value}`) }))} value={values.stages} onChange={(chosen) => server.form.setFieldValue("stages", chosen)} />
              </Labelled>
              <Labelled label={t("honours")}>
                <Chips label={t("honours")} choices={honours.map((value) => ({ value, label: word(`honour.${value}`) }))} value={values.honours} onChange={(chosen) => server.form.setFieldValue("honours", chosen)} />
              </Labelled>
            </>
          )}
          <Switch label={t("add.shared")} description={t("add.sharedHint")} {...server.form.getInputProps("shared", { type: "checkbox" })} />
        </>
      )}
    </FormFrame>
  );
}

const Labelled = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <div className={styles.label}>{label}</div>
    {children}
  </div>
);

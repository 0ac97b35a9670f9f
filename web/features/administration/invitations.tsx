import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { useFinders } from "../../app/find/use-finders";
import { useNamed } from "../../app/find/use-named";
import { useFragment as unmask } from "../../gql";
import type { InvitationWay, MadeInvitationsFragment, OpenInvitationsQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { DataList, type Column } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { FilterBar } from "../../ui/filter-bar";
import { FindField } from "../../ui/find-field";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { PersonChip } from "../../ui/person-chip";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { oneOf, useFilters } from "../../ui/use-filters";
import { CodeSheets } from "./code-sheets";
import { invitePeopleMutation, madeInvitations, openInvitationsQuery, revokeInvitationMutation } from "./invitation-queries";
import { InviteForm } from "./invite-form";
import { NotInvitedList } from "./not-invited";
import styles from "./administration.module.css";

type Row = OpenInvitationsQuery["openInvitations"]["edges"][number]["node"];
const ways: readonly InvitationWay[] = ["CODE", "LETTER"];

/** Invitations that nobody has accepted yet; new ones, by letter or as sheets to print. */
export function Invitations() {
  const { t } = useTranslation("invitations");
  const [chosen, set] = useFilters("person", "way", "school");
  const find = useFinders();
  const person = useNamed(chosen.person);
  const school = useNamed(chosen.school);
  const [inviting, setInviting] = useState(chosen.school !== "");
  const [made, setMade] = useState<MadeInvitationsFragment["made"]>([]);
  const [skipped, setSkipped] = useState<MadeInvitationsFragment["skipped"]>([]);
  const way = oneOf(ways, chosen.way);
  const filter = { ...(chosen.person && { personId: chosen.person }), ...(way && { way }) };
  const list = useList(openInvitationsQuery, { first: 30, filter }, (data) => data.openInvitations);

  const done = (result: MadeInvitationsFragment, by: InvitationWay): void => {
    setInviting(false);
    setSkipped(result.skipped);
    if (by === "CODE") setMade(result.made);
    const { length: count } = result.made;
    if (count > 0) toast("good", by === "CODE" ? t("made.codes", { count }) : t("made.letters", { count }));
  };
  const columns = useColumns(done);
  if (made.length > 0) return <CodeSheets made={made} onClose={() => setMade([])} />;
  return (
    <Section
      flush
      title={t("title")}
      count={list.total}
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setInviting(true)}>
          {t("verb")}
        </Button>
      }
    >
      <FilterBar>
        <FindField bare label={t("person")} value={person} find={find.people()} onChange={(found) => set("person", found?.id ?? null)} />
        <Choose bare label={t("way.label")} choices={ways.map((value) => ({ value, label: t(`way.${value}`) }))} value={way} onChange={(value) => set("way", value)} />
      </FilterBar>
      <NotInvitedList of={skipped} onClose={() => setSkipped([])} />
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList
            label={t("title")}
            rows={list.rows}
            rowKey={(row) => row.id}
            stamp={(row) => row.version}
            name={(row) => row.person?.name ?? ""}
            columns={columns}
            empty={Object.keys(filter).length > 0 ? { title: t("none") } : { title: t("empty"), hint: t("emptyHint") }}
          />
          <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
        </>
      )}
      <Dialog opened={inviting && (chosen.school === "" || Boolean(school?.name))} onClose={() => setInviting(false)} title={t("form.title")}>
        {inviting && <InviteForm school={school} onClose={() => setInviting(false)} onDone={done} />}
      </Dialog>
    </Section>
  );
}

function useColumns(done: (result: MadeInvitationsFragment, way: InvitationWay) => void): Column<Row>[] {
  const { t } = useTranslation("invitations");
  const again = useCommand(invitePeopleMutation, ["OpenInvitations"]);
  const revoke = useCommand(revokeInvitationMutation, ["OpenInvitations"]);
  const [now] = useState(() => new Date().toISOString());
  const run = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  const resend = async ({ person, way }: Row): Promise<void> => {
    if (person) done(unmask(madeInvitations, (await again({ input: { personIds: [person.id], way } })).invitePeople), way);
  };
  const withdraw = async (row: Row): Promise<void> => {
    await revoke({ input: { id: row.id, version: row.version } });
    toast("good", t("revoke.done", { name: row.person?.name }));
  };
  return [
    { key: "person", label: t("person"), card: "title", cell: (row) => (row.person ? <PersonChip id={row.person.id} name={row.person.name} to={`/people/${row.person.id}`} /> : t("common:none")) },
    { key: "school", label: t("school"), cell: (row) => row.person?.postsNow.nodes[0]?.school?.name },
    { key: "way", label: t("way.label"), cell: (row) => t(`way.${row.way}`) },
    { key: "by", label: t("by"), cell: (row) => row.invitedBy?.name },
    { key: "made", label: t("since"), cell: (row) => <Moment of={row.createdAt} /> },
    { key: "until", label: t("until"), card: "mark", cell: (row) => (row.expiresAt <= now ? <StateTag tone="bad" label={t("expired")} /> : <Moment of={row.expiresAt} />) },
    {
      key: "actions",
      label: t("common:actions"),
      tight: true,
      card: "actions",
      cell: (row) =>
        row.viewerCan.includes("REVOKE") && (
          <span className={styles.actions}>
            <Button size="compact-sm" variant="default" aria-label={t(`again.${row.way}Of`, { name: row.person?.name })} onClick={() => void run(() => resend(row))}>
              {t(`again.${row.way}`)}
            </Button>
            <Button size="compact-sm" variant="default" aria-label={t("revoke.of", { name: row.person?.name })} onClick={() => void run(() => withdraw(row))}>
              {t("revoke.verb")}
            </Button>
          </span>
        ),
    },
  ];
}

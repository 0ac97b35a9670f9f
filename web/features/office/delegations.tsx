import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { useFinders } from "../../app/find/use-finders";
import { useViewer } from "../../app/viewer";
import { approvalKinds } from "../../../shared/office";
import { graphql } from "../../gql";
import type { DelegationsQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { FindField, type Found } from "../../ui/find-field";
import { Chips } from "../../ui/filter-bar";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { Period } from "../../ui/time";
import { toast } from "../../ui/toast";
import { showsApprovals } from "./approval-queries";
import styles from "./office.module.css";

const delegationsQuery = graphql(`
  query Delegations($first: Int!, $after: String) {
    myDelegations(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          fromId
          since
          until
          kinds
          note
          version
          viewerCan
          from {
            id
            name
          }
          to {
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

const delegateMutation = graphql(`
  mutation DelegateApprovals($input: DelegateApprovalsInput!) {
    delegateApprovals(input: $input) {
      id
      version
    }
  }
`);

const endMutation = graphql(`
  mutation EndDelegation($input: EndDelegationInput!) {
    endDelegation(input: $input) {
      id
      until
      version
      viewerCan
    }
  }
`);

type Row = DelegationsQuery["myDelegations"]["edges"][number]["node"];
const shows = ["Delegations", ...showsApprovals] as const;

/** Who decides for me while I am away, and for whom I do. */
export function Delegations() {
  const { t } = useTranslation("approvals");
  const { id: me } = useViewer();
  const [adding, setAdding] = useState(false);
  const list = useList(delegationsQuery, { first: 30 }, (data) => data.myDelegations);
  const end = useCommand(endMutation, shows);
  const finish = async (row: Row): Promise<void> => {
    try {
      await end({ input: { id: row.id, version: row.version } });
      toast("good", t("delegation.ended"));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <Section
      flush
      title={t("delegation.title")}
      count={list.total}
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
          {t("delegation.add")}
        </Button>
      }
    >
      <p className={styles.lead}>{t("delegation.lead")}</p>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList
            label={t("delegation.title")}
            rows={list.rows}
            rowKey={(row) => row.id}
            stamp={(row) => row.version}
            empty={{ title: t("delegation.empty"), hint: t("delegation.emptyHint") }}
            columns={[
              { key: "who", label: t("delegation.who"), card: "title", cell: (row) => (row.fromId === me ? t("delegation.forMe", { name: row.to?.name ?? "" }) : t("delegation.forOther", { name: row.from?.name ?? "" })) },
              { key: "state", label: t("state.label"), tight: true, card: "mark", cell: (row) => <DelegationTag row={row} /> },
              { key: "when", label: t("delegation.when"), cell: (row) => <Period since={row.since} until={row.until} /> },
              { key: "kinds", label: t("delegation.kinds"), cell: (row) => (row.kinds ? row.kinds.map((kind) => t([`kind.${kind}`, "kind.other"])).join(t("common:listSeparator")) : t("delegation.all")) },
              { key: "note", label: t("delegation.note"), cell: (row) => row.note },
              {
                key: "actions",
                label: t("common:actions"),
                tight: true,
                card: "actions",
                cell: (row) =>
                  row.viewerCan.includes("END") && (
                    <Button size="compact-sm" variant="default" onClick={() => void finish(row)}>
                      {t("delegation.end")}
                    </Button>
                  ),
              },
            ]}
          />
          <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
        </>
      )}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t("delegation.add")}>
        {adding && <DelegateForm onClose={() => setAdding(false)} />}
      </Dialog>
    </Section>
  );
}

function DelegationTag({ row }: { row: Row }) {
  const { t } = useTranslation("approvals");
  if (row.until <= today()) return <StateTag tone="neutral" label={t("delegation.over")} />;
  if (row.since > today()) return <StateTag tone="info" label={t("delegation.toCome")} />;
  return <StateTag tone="good" label={t("delegation.now")} />;
}

interface Values extends Record<string, unknown> {
  toId: Found | null;
  since: string | null;
  until: string | null;
  kinds: string[];
  note: string;
}

function DelegateForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("approvals");
  const find = useFinders();
  const { id: me } = useViewer();
  const delegate = useCommand(delegateMutation, shows);
  const server = useServerForm<Values>({
    initialValues: { toId: null, since: today(), until: shiftDay(today(), 6), kinds: [], note: "" },
    validate: { toId: (person) => (person ? null : t("delegation.missing")), until: (day) => (day ? null : t("delegation.missing")) },
    send: async ({ toId, since, until, kinds, note }) => {
      if (!toId || !until) return;
      await delegate({ input: { toId: toId.id, since, until: shiftDay(until, 1), kinds: kinds.length > 0 ? kinds : null, note } });
      toast("good", t("delegation.done", { name: toId.name }));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("delegation.do")} onCancel={onClose}>
      <FindField required label={t("delegation.to")} description={t("delegation.toHint")} find={find.people()} without={[me]} {...bound(server, "toId")} />
      <DayField required clearable={false} label={t("delegation.since")} {...bound(server, "since")} />
      <DayField required clearable={false} label={t("delegation.until")} {...bound(server, "until")} />
      <div>
        <div className={styles.label}>{t("delegation.kinds")}</div>
        <Chips label={t("delegation.kinds")} choices={approvalKinds.map((value) => ({ value: value as string, label: t(`kind.${value}`) }))} {...bound(server, "kinds")} value={server.form.getValues().kinds} />
        <p className={styles.under}>{t("delegation.kindsHint")}</p>
      </div>
      <TextInput maxLength={200} label={t("delegation.note")} {...server.form.getInputProps("note")} />
    </FormFrame>
  );
}

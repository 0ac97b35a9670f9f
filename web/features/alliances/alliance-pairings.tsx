import { Button, Switch, Textarea } from "@mantine/core";
import { IconArrowRight, IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { graphql, useFragment as unmask } from "../../gql";
import type { AllianceHeadFragment, PairingRowFragment } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList, type Column } from "../../ui/data-list";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { shiftDay, today } from "../../ui/format";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { Period } from "../../ui/time";
import { toast } from "../../ui/toast";
import { PairForm } from "./pair-form";
import { changePairingMutation, endPairingMutation, pairingRow, showsPairings } from "./pairing-commands";
import styles from "./alliances.module.css";

const pairingsQuery = graphql(`
  query AlliancePairings($id: ID!, $first: Int!, $after: String, $filter: PairingFilter) {
    alliance(id: $id) {
      id
      pairings(first: $first, after: $after, filter: $filter) {
        totalCount
        edges {
          cursor
          node {
            id
            ...PairingRow
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
  readonly what: "pair" | "change" | "end";
  readonly row?: PairingRowFragment;
}

/** Who helps whom, to what end; past pairings on demand. */
export function AlliancePairings({ alliance }: { alliance: AllianceHeadFragment }) {
  const { t } = useTranslation("alliances");
  const [past, setPast] = useState(false);
  const [doing, setDoing] = useState<Doing | null>(null);
  const list = useList(pairingsQuery, { id: alliance.id, first: 50, filter: past ? {} : { on: today() } }, (data) => data.alliance?.pairings);
  const rows = list.rows?.map((row) => unmask(pairingRow, row));
  const columns = usePairingColumns(setDoing);
  const close = (): void => setDoing(null);
  return (
    <Section
      flush
      title={t("pairings.title")}
      count={list.total}
      actions={
        <div className={styles.row}>
          <ExportButton list="Alliance.pairings" parentId={alliance.id} filter={past ? {} : { on: today() }} />
          <Switch size="sm" label={t("pairings.past")} checked={past} onChange={(event) => setPast(event.currentTarget.checked)} />
          {alliance.viewerCan.includes("PAIR") && (
            <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDoing({ what: "pair" })}>
              {t("pair.verb")}
            </Button>
          )}
        </div>
      }
    >
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList
            label={t("pairings.title")}
            rows={rows}
            rowKey={(row) => row.id}
            stamp={(row) => row.version}
            name={(row) => t("pairings.two", { stronger: row.strongerSchool?.name, weaker: row.weakerSchool?.name })}
            columns={columns}
            empty={{ title: t("pairings.empty"), hint: t("pairings.emptyHint") }}
          />
          <Pager hasMore={list.hasMore} more={list.more} shown={rows?.length} total={list.total} />
        </>
      )}
      <Dialog opened={doing?.what === "pair"} onClose={close} title={t("pair.title")}>
        {doing?.what === "pair" && <PairForm alliance={alliance} onClose={close} />}
      </Dialog>
      <Dialog opened={doing?.what === "change"} onClose={close} title={t("pairings.changeTitle")}>
        {doing?.what === "change" && doing.row && <ChangeForm row={doing.row} onClose={close} />}
      </Dialog>
      <Dialog opened={doing?.what === "end"} onClose={close} title={t("pairings.endTitle", { stronger: doing?.row?.strongerSchool?.name, weaker: doing?.row?.weakerSchool?.name })}>
        {doing?.what === "end" && doing.row && <EndForm row={doing.row} onClose={close} />}
      </Dialog>
    </Section>
  );
}

function usePairingColumns(act: (doing: Doing) => void): Column<PairingRowFragment>[] {
  const { t } = useTranslation("alliances");
  const two = (row: PairingRowFragment): string => t("pairings.two", { stronger: row.strongerSchool?.name, weaker: row.weakerSchool?.name });
  return [
    {
      key: "stronger",
      label: t("pair.stronger"),
      card: "title",
      cell: (row) => (row.strongerSchool ? <Link to={`/schools/${row.strongerSchool.id}`}>{row.strongerSchool.name}</Link> : t("common:none")),
    },
    {
      key: "weaker",
      label: t("pair.weaker"),
      card: "title",
      cell: (row) => (
        <span className={styles.weaker}>
          <IconArrowRight size={15} role="img" aria-label={t("pairings.helps")} />
          <span>
            {row.weakerSchool ? <Link to={`/schools/${row.weakerSchool.id}`}>{row.weakerSchool.name}</Link> : t("common:none")}
            {row.weakerPoint && <span className={styles.under}>{row.weakerPoint.name}</span>}
          </span>
        </span>
      ),
    },
    { key: "goal", label: t("pairings.goal"), cell: (row) => row.goal },
    { key: "period", label: t("members.period"), cell: (row) => <Period since={row.since} until={row.until} /> },
    {
      key: "actions",
      label: t("common:actions"),
      tight: true,
      card: "actions",
      cell: (row) =>
        row.viewerCan.includes("CHANGE") || row.viewerCan.includes("END") ? (
          <span className={`${styles.row} ${styles.right}`}>
            {row.viewerCan.includes("CHANGE") && (
              <Button size="compact-sm" variant="default" aria-label={t("pairings.changeOf", { two: two(row) })} onClick={() => act({ what: "change", row })}>
                {t("common:edit")}
              </Button>
            )}
            {row.viewerCan.includes("END") && (
              <Button size="compact-sm" variant="default" aria-label={t("pairings.endOf", { two: two(row) })} onClick={() => act({ what: "end", row })}>
                {t("pairings.endVerb")}
              </Button>
            )}
          </span>
        ) : null,
    },
  ];
}

function ChangeForm({ row, onClose }: { row: PairingRowFragment; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  const change = useCommand(changePairingMutation, showsPairings);
  const seen = useRef(row.version);
  const server = useServerForm<{ goal: string; until: string | null }>({
    initialValues: { goal: row.goal, until: row.until && shiftDay(row.until, -1) },
    send: ({ goal, until }) => change({ input: { id: row.id, version: seen.current, goal, until: until && shiftDay(until, 1) } }),
    onDone: () => {
      toast("good", t("pairings.changed"));
      onClose();
    },
  });
  const mine = server.form.getValues();
  return (
    <>
      <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
        <Textarea autosize minRows={2} maxRows={8} data-autofocus label={t("pairings.goal")} {...server.form.getInputProps("goal")} />
        <DayField label={t("pairings.until")} {...bound(server, "until")} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[
          { key: "goal", label: t("pairings.goal"), theirs: row.goal, mine: mine.goal, differs: row.goal !== mine.goal },
          {
            key: "period",
            label: t("members.period"),
            theirs: <Period since={row.since} until={row.until} />,
            mine: <Period since={row.since} last={mine.until} />,
            differs: (row.until && shiftDay(row.until, -1)) !== mine.until,
          },
        ]}
      />
    </>
  );
}

function EndForm({ row, onClose }: { row: PairingRowFragment; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  const end = useCommand(endPairingMutation, showsPairings);
  const seen = useRef(row.version);
  const server = useServerForm<{ on: string | null }>({
    initialValues: { on: today() },
    send: ({ on }) => end({ input: { id: row.id, version: seen.current, on } }),
    onDone: () => {
      toast("good", t("pairings.ended"));
      onClose();
    },
  });
  return (
    <>
      <FormFrame danger of={server} verb={t("pairings.endVerb")} onCancel={onClose}>
        <DayField required clearable={false} label={t("release.on")} description={t("pairings.endHint")} {...bound(server, "on")} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[{ key: "period", label: t("members.period"), theirs: <Period since={row.since} until={row.until} />, mine: <Period since={row.since} until={server.form.getValues().on} />, differs: true }]}
      />
    </>
  );
}

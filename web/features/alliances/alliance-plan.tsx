import { Button, Switch, Textarea } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { graphql, useFragment as unmask } from "../../gql";
import type { AllianceHeadFragment, AlliancePlanQuery, PlanItemCardFragment, Practice } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { today } from "../../ui/format";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { useFilters } from "../../ui/use-filters";
import { PlanItemFiles } from "./files-of-alliance";
import { PlanBoard } from "./plan-board";
import { changePlanMutation, makePlanMutation, planItemCard } from "./plan-commands";
import { PlanItemForm } from "./plan-item-form";
import styles from "./alliances.module.css";

const planQuery = graphql(`
  query AlliancePlan($id: ID!, $year: Int!) {
    alliance(id: $id) {
      id
      years: plans(first: 20) {
        nodes {
          id
          year
        }
      }
      plans(first: 1, filter: { year: $year }) {
        nodes {
          id
          year
          summary
          version
          viewerCan
          doneCount
          itemCount
          items(first: 100) {
            totalCount
            nodes {
              id
              ...PlanItemCard
            }
          }
        }
      }
    }
  }
`);

type Plan = NonNullable<AlliancePlanQuery["alliance"]>["plans"]["nodes"][number];

/** The year of an alliance by the five practices. The year stands in the address. */
export function AlliancePlan({ alliance }: { alliance: AllianceHeadFragment }) {
  const { t } = useTranslation("alliances");
  const [chosen, set] = useFilters("year");
  const thisYear = Number(today().slice(0, 4));
  const year = /^20\d\d$/.test(chosen.year) ? Number(chosen.year) : thisYear;
  const { data, previousData, error, refetch } = useQuery(planQuery, { variables: { id: alliance.id, year } });
  const shown = data ?? previousData;
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!shown?.alliance) return <ListSkeleton rows={8} />;
  const plan = shown.alliance.plans.nodes.find((one) => one.year === year);
  const years = [...new Set([...shown.alliance.years.nodes.map((one) => one.year), thisYear, thisYear + 1])].toSorted((a, b) => b - a);
  const picker = (
    <div style={{ width: 130 }}>
      <Choose bare required label={t("plan.year")} choices={years.map((one) => ({ value: String(one), label: t("plan.yearOf", { year: one }) }))} value={String(year)} onChange={(value) => set("year", value)} />
    </div>
  );
  return plan ? <OnePlan key={plan.id} alliance={alliance} plan={plan} picker={picker} /> : <NoPlan alliance={alliance} year={year} picker={picker} waiting={!data} />;
}

function NoPlan({ alliance, year, picker, waiting }: { alliance: AllianceHeadFragment; year: number; picker: React.ReactNode; waiting: boolean }) {
  const { t } = useTranslation("alliances");
  const make = useCommand(makePlanMutation, ["AlliancePlan", "AllianceOverview"]);
  const [busy, setBusy] = useState(false);
  const may = alliance.viewerCan.includes("PLAN");
  const begin = async (): Promise<void> => {
    setBusy(true);
    try {
      await make({ input: { allianceId: alliance.id, year } });
      toast("good", t("plan.made", { year }));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t("plan.title", { year })} actions={picker}>
      {waiting ? (
        <ListSkeleton rows={3} />
      ) : (
        <Empty
          title={t("plan.none", { year })}
          hint={t(may ? "plan.makeHint" : "plan.noneHint")}
          action={may && <Button loading={busy} onClick={() => void begin()}>{t("plan.make", { year })}</Button>}
        />
      )}
    </Section>
  );
}

interface Editing {
  readonly item?: PlanItemCardFragment;
  readonly practice?: Practice;
}

function OnePlan({ alliance, plan, picker }: { alliance: AllianceHeadFragment; plan: Plan; picker: React.ReactNode }) {
  const { t } = useTranslation("alliances");
  const [editing, setEditing] = useState<Editing | null>(null);
  const [summary, setSummary] = useState(false);
  const [filesOf, setFilesOf] = useState<PlanItemCardFragment | null>(null);
  const [dropped, setDropped] = useState(false);
  const all = plan.items.nodes.map((node) => unmask(planItemCard, node));
  const items = dropped ? all : all.filter((item) => item.state !== "DROPPED");
  const hasDropped = all.some((item) => item.state === "DROPPED");
  const mayAdd = plan.viewerCan.includes("ADD_ITEM");
  // What is edited stays in step with the stream, so that a conflict shows theirs as it is now.
  const item = editing?.item && (all.find((one) => one.id === editing.item?.id) ?? editing.item);

  return (
    <>
      <Section
        title={t("plan.title", { year: plan.year })}
        actions={
          <div className={styles.row}>
            {hasDropped && <Switch size="sm" label={t("plan.showDropped")} checked={dropped} onChange={(event) => setDropped(event.currentTarget.checked)} />}
            {picker}
            {mayAdd && (
              <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setEditing({})}>
                {t("plan.add")}
              </Button>
            )}
          </div>
        }
      >
        <div className={styles.row} style={{ justifyContent: "space-between" }}>
          <p className={styles.prose} style={{ flex: "0 1 auto" }}>
            {plan.summary || <span className={styles.dim}>{t("plan.noSummary")}</span>}
          </p>
          {plan.viewerCan.includes("CHANGE") && (
            <Button size="compact-sm" variant="subtle" leftSection={<IconPencil size={14} aria-hidden />} onClick={() => setSummary(true)}>
              {t("plan.editSummary")}
            </Button>
          )}
        </div>
      </Section>
      <PlanBoard items={items} onEdit={(one) => setEditing({ item: one })} onFiles={setFilesOf} {...(mayAdd && { onAdd: (practice: Practice) => setEditing({ practice }) })} />
      {plan.items.totalCount > all.length && <p className={styles.dim}>{t("plan.more", { shown: all.length, total: plan.items.totalCount })}</p>}
      <Dialog opened={editing !== null} onClose={() => setEditing(null)} title={t(item ? "plan.change" : "plan.addTitle")}>
        {editing && <PlanItemForm planId={plan.id} allianceId={alliance.id} item={item} practice={editing.practice} onClose={() => setEditing(null)} />}
      </Dialog>
      <Dialog opened={filesOf !== null} onClose={() => setFilesOf(null)} title={t("files.titleOf", { title: filesOf?.title ?? "" })}>
        {filesOf && <PlanItemFiles itemId={filesOf.id} />}
      </Dialog>
      <Dialog opened={summary} onClose={() => setSummary(false)} title={t("plan.editSummary")}>
        {summary && <SummaryForm plan={plan} onClose={() => setSummary(false)} />}
      </Dialog>
    </>
  );
}

function SummaryForm({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  const change = useCommand(changePlanMutation, ["AlliancePlan"]);
  const seen = useRef(plan.version);
  const server = useServerForm<{ summary: string }>({
    initialValues: { summary: plan.summary },
    send: ({ summary }) => change({ input: { id: plan.id, version: seen.current, summary } }),
    onDone: () => {
      toast("good", t("plan.summaryChanged"));
      onClose();
    },
  });
  const mine = server.form.getValues().summary;
  return (
    <>
      <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
        <Textarea autosize minRows={3} maxRows={12} data-autofocus label={t("plan.summary")} {...server.form.getInputProps("summary")} />
      </FormFrame>
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "summary", label: t("plan.summary"), theirs: plan.summary, mine, differs: plan.summary !== mine }]} />
    </>
  );
}

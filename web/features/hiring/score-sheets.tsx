import { Button, Textarea } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import type { HiringSheetsQuery } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { toast } from "../../ui/toast";
import { recuseHiringSheetMutation, scoreHiringSheetMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import { hiringSheetsQuery } from "./hiring-people-queries";
import type { HiringShown } from "./hiring-steps";
import styles from "./hiring.module.css";

type Sheet = HiringSheetsQuery["myHiringSheets"]["edges"][number]["node"];
type Criterion = HiringShown["criteria"]["nodes"][number];

/** What a judge fills in: applicants by criteria. Enter and the arrows go from cell to cell; a row is stored when it is whole and left. */
export function ScoreSheets({ hiring }: { hiring: HiringShown }) {
  const { t } = useTranslation("hiring");
  const list = useList(hiringSheetsQuery, { id: hiring.id, first: 50 }, (data) => data.myHiringSheets);
  const [recusing, setRecusing] = useState<Sheet | null>(null);
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  if (!list.rows) return <ListSkeleton rows={6} />;
  const rows = list.rows;
  if (rows.length === 0)
    return (
      <Section title={t("score.title")}>
        <Empty title={t("score.none")} hint={t("score.noneHint")} />
      </Section>
    );
  const criteria = hiring.criteria.nodes;
  return (
    <Section title={t("score.title")} count={rows.filter(({ state }) => state === "OPEN").length} flush>
      <p className={styles.note}>{t("score.sealed")}</p>
      <div className={styles.scroll} {...pushable} aria-label={t("score.title")}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{t("applicant")}</th>
              {criteria.map(({ id, name, most, weight, says }) => (
                <th key={id} scope="col" title={says}>
                  {name}
                  <span className={styles.sub}>{t("score.of", { most, weight })}</span>
                </th>
              ))}
              <th scope="col">{t("total")}</th>
              <th scope="col">{t("stateHead")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((sheet) => (
              <Row key={sheet.id} sheet={sheet} criteria={criteria} onRecuse={() => setRecusing(sheet)} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager hasMore={list.hasMore} more={list.more} shown={rows.length} total={list.total} />
      <Dialog opened={recusing !== null} onClose={() => setRecusing(null)} title={t("score.recuseTitle", { name: recusing?.application?.name ?? "" })}>
        {recusing && <RecuseForm sheet={recusing} onClose={() => setRecusing(null)} />}
      </Dialog>
    </Section>
  );
}

/** Where the grid is wider than its place, the keyboard must be able to push it, also when no cell takes the focus any more. */
const pushable = { tabIndex: 0, role: "group" } as const;

const asText = (points: unknown, id: string): string => {
  const value = (points as Record<string, unknown> | null)?.[id];
  return typeof value === "number" ? String(value) : "";
};

/** To the cell above, below or beside, at its end. */
function step(event: KeyboardEvent<HTMLInputElement>): void {
  const input = event.currentTarget;
  const edge = (event.key === "ArrowLeft" && input.selectionStart === 0) || (event.key === "ArrowRight" && input.selectionEnd === input.value.length);
  const moves: Partial<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ...(edge && { ArrowLeft: [0, -1], ArrowRight: [0, 1] }) };
  const move = moves[event.key];
  const cell = input.closest("td");
  if (!move || !cell) return;
  event.preventDefault();
  const row = cell.parentElement as HTMLTableRowElement;
  const target = (row.parentElement as HTMLTableSectionElement).rows[row.sectionRowIndex + move[0]]?.cells[cell.cellIndex + move[1]]?.querySelector("input");
  if (target) {
    target.focus();
    target.select();
  } else if (event.key === "Enter") input.blur();
}

function Row({ sheet, criteria, onRecuse }: { sheet: Sheet; criteria: readonly Criterion[]; onRecuse: () => void }) {
  const { t } = useTranslation("hiring");
  const { t: word } = useTranslation("words");
  const score = useCommand(scoreHiringSheetMutation, showsHiring);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(criteria.map(({ id }) => [id, asText(sheet.points, id)])));
  const [problem, setProblem] = useState<string | null>(null);
  const editable = sheet.viewerCan.includes("SCORE") && sheet.state !== "RECUSED";
  const name = sheet.application?.name ?? "";
  const save = async (): Promise<void> => {
    const changed = criteria.some(({ id }) => values[id] !== asText(sheet.points, id));
    const whole = criteria.every(({ id }) => values[id]?.trim() !== "" && Number.isFinite(Number(values[id])));
    if (!changed || !whole) return;
    try {
      await score({ input: { id: sheet.id, version: sheet.version, points: Object.fromEntries(criteria.map(({ id }) => [id, Number(values[id])])) } });
      setProblem(null);
    } catch (error) {
      setProblem(problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <tr onBlur={(event) => (event.currentTarget.contains(event.relatedTarget as Node | null) ? undefined : void save())}>
      <th scope="row">
        {name}
        <span className={styles.sub}>
          {sheet.application?.school?.name} · {sheet.application && word(`subject.${sheet.application.subject}`)}
        </span>
        {sheet.application?.statement && (
          <details className={styles.statement}>
            <summary>{t("score.statement")}</summary>
            {sheet.application.statement}
          </details>
        )}
        {problem && (
          <span role="alert" className={styles.bad}>
            {problem}
          </span>
        )}
      </th>
      {criteria.map(({ id, name: criterion, most }) => (
        <td key={id} data-label={t("score.short", { criterion, most })}>
          {editable ? (
            <input className={styles.points} inputMode="decimal" aria-label={t("score.cell", { name, criterion, most })} value={values[id] ?? ""} onKeyDown={step} onChange={(event) => setValues({ ...values, [id]: event.currentTarget.value })} />
          ) : (
            asText(sheet.points, id) || "—"
          )}
        </td>
      ))}
      <td className="figures" data-label={t("total")}>
        {sheet.total ?? "—"}
      </td>
      <td>
        <StateTag tone={sheet.state === "DONE" ? "good" : sheet.state === "RECUSED" ? "neutral" : "warn"} label={t(`sheetState.${sheet.state}`)} />
        {editable && (
          <Button size="compact-xs" variant="subtle" onClick={onRecuse} aria-label={t("score.recuseOf", { name })}>
            {t("score.recuse")}
          </Button>
        )}
      </td>
    </tr>
  );
}

function RecuseForm({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const { t } = useTranslation("hiring");
  const recuse = useCommand(recuseHiringSheetMutation, showsHiring);
  const server = useServerForm<{ reason: string }>({
    initialValues: { reason: "" },
    send: ({ reason }) => recuse({ input: { id: sheet.id, version: sheet.version, reason } }),
    onDone: () => {
      toast("good", t("score.recused"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("score.recuse")} onCancel={onClose} danger>
      <Textarea required data-autofocus autosize minRows={2} label={t("reason")} description={t("score.recuseWhat")} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}

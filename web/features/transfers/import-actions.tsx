import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { ImportHeadFragment } from "../../gql/graphql";
import { Confirm } from "../../ui/confirm";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { applyImportMutation, discardImportMutation, showsImport, undoImportMutation } from "./import-queries";
import styles from "./transfers.module.css";

/** What can be done with an import now: do it, throw it away, take it back. */
export function ImportActions({ of: { id, state, version, added, changed, rejected, viewerCan } }: { of: ImportHeadFragment }) {
  const { t } = useTranslation("transfers");
  const apply = useCommand(applyImportMutation, showsImport);
  const undo = useCommand(undoImportMutation, showsImport);
  const discard = useCommand(discardImportMutation, showsImport);
  const [leaves, setLeaves] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const [busy, setBusy] = useState(false);
  const act = async (command: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await command();
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    } finally {
      setBusy(false);
    }
  };
  const work = added + changed;
  return (
    <div className={styles.actions}>
      {state === "READY" && rejected > 0 && work > 0 && viewerCan.includes("APPLY") && (
        <Checkbox checked={leaves} onChange={(event) => setLeaves(event.currentTarget.checked)} label={t("act.leaveOut", { count: rejected })} />
      )}
      {state === "READY" && viewerCan.includes("APPLY") && (
        <Button loading={busy} disabled={work === 0 || (rejected > 0 && !leaves)} onClick={() => void act(() => apply({ input: { id, version, leaveOutRejected: leaves } }))}>
          {work === 0 ? t("act.nothing") : t("act.apply", { count: work })}
        </Button>
      )}
      {state === "READY" && viewerCan.includes("DISCARD") && (
        <Button variant="default" disabled={busy} onClick={() => void act(() => discard({ input: { id, version } }))}>
          {t("act.discard")}
        </Button>
      )}
      {state === "APPLIED" && viewerCan.includes("UNDO") && (
        <Button variant="default" onClick={() => setUndoing(true)}>
          {t("act.undo")}
        </Button>
      )}
      <Confirm opened={undoing} onClose={() => setUndoing(false)} title={t("undo.title")} verb={t("undo.verb")} danger act={() => undo({ input: { id, version } })}>
        <p>{t("undo.what", { added, changed })}</p>
        <p>{t("undo.ifBuiltOn")}</p>
      </Confirm>
    </div>
  );
}

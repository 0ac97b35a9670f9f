import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { problemsOf } from "../../ui/problem";
import { proposeExchangeMutation, showsExchanges } from "./exchange-queries";
import styles from "./exchange-page.module.css";

interface Result {
  readonly id: string;
  readonly name: string;
  /** Why not; nothing where it went. */
  readonly problem?: string;
}

/** Several drafts at once: each is proposed by itself, and what became of each is told. */
export function ProposeChosen({ chosen, onDone, onClear }: { chosen: readonly ExchangeCardFragment[]; /** Those that did not go stay chosen. */ onDone: (left: readonly string[]) => void; onClear: () => void }) {
  const { t } = useTranslation("exchanges");
  const propose = useCommand(proposeExchangeMutation, showsExchanges);
  const [results, setResults] = useState<readonly Result[]>([]);
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    const told: Result[] = [];
    // One after the other: two that stand in each other's way are told so, and the first one has it.
    for (const { id, version, person, hostSchool } of chosen) {
      const name = t("choose.name", { name: person?.name ?? t("somebody"), school: hostSchool?.name ?? "" });
      try {
        await propose({ input: { id, version } });
        told.push({ id, name });
      } catch (error) {
        told.push({ id, name, problem: problemsOf(error)[0]?.message ?? t("propose.failed") });
      }
      setResults([...told]);
    }
    setBusy(false);
    onDone(told.filter(({ problem }) => problem !== undefined).map(({ id }) => id));
  };
  return (
    <div>
      <div className={styles.chosen} role="region" aria-label={t("choose.label")}>
        <span>{t("choose.count", { count: chosen.length })}</span>
        <Button size="xs" loading={busy} disabled={chosen.length === 0} onClick={() => void go()}>{t("choose.propose")}</Button>
        <Button size="xs" variant="default" onClick={() => { setResults([]); onClear(); }}>{t("choose.clear")}</Button>
      </div>
      {results.length > 0 && (
        <ul className={styles.results} role="status">
          {results.map(({ id, name, problem }) => <li key={id}>{problem === undefined ? t("choose.went", { name }) : t("choose.refused", { name, problem })}</li>)}
        </ul>
      )}
    </div>
  );
}

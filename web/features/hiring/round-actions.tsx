import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { Confirm } from "../../ui/confirm";
import { toast } from "../../ui/toast";
import { beginHiringRoundMutation, closeHiringApplicationsMutation, closeHiringRoundMutation, closeHiringScoringMutation, postHiringResultMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import type { RoundShown } from "./hiring-steps";
import styles from "./hiring.module.css";

const steps = ["BEGIN", "CLOSE_APPLICATIONS", "CLOSE_SCORING", "POST", "CLOSE"] as const;
type RoundStep = (typeof steps)[number];

/** What moves a round on; each asks first, and says what will happen. */
export function RoundActions({ round }: { round: RoundShown }) {
  const { t } = useTranslation("hiring");
  const [asked, setAsked] = useState<RoundStep | null>(null);
  const commands = {
    BEGIN: useCommand(beginHiringRoundMutation, showsHiring),
    CLOSE_APPLICATIONS: useCommand(closeHiringApplicationsMutation, showsHiring),
    CLOSE_SCORING: useCommand(closeHiringScoringMutation, showsHiring),
    POST: useCommand(postHiringResultMutation, showsHiring),
    CLOSE: useCommand(closeHiringRoundMutation, showsHiring),
  };
  const offered = steps.find((step) => round.viewerCan.includes(step));
  if (!offered) return null;
  const act = async (step: RoundStep): Promise<void> => {
    await commands[step]({ input: { id: round.id, version: round.version } });
    toast("good", t(`do.${step}.done`));
  };
  return (
    <div className={styles.actions}>
      <Button size="xs" variant={offered === "BEGIN" ? "default" : "filled"} onClick={() => setAsked(offered)}>
        {t(`do.${offered}.verb`)}
      </Button>
      {asked && (
        <Confirm opened onClose={() => setAsked(null)} title={t(`do.${asked}.ask`, { round: t(`round.${round.number}`) })} verb={t(`do.${asked}.verb`)} act={() => act(asked)}>
          {t(`do.${asked}.what`, { applications: round.applicationCount, sheets: round.openSheetCount })}
        </Confirm>
      )}
    </div>
  );
}

import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { Confirm } from "../../ui/confirm";
import { Dialog } from "../../ui/dialog";
import { toast } from "../../ui/toast";
import { beginHiringRoundMutation, closeHiringApplicationsMutation, closeHiringRoundMutation, closeHiringScoringMutation, postHiringResultMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import type { RoundShown } from "./hiring-steps";
import styles from "./hiring.module.css";
import { MoveRoundForm } from "./move-round-form";

const steps = ["BEGIN", "CLOSE_APPLICATIONS", "CLOSE_SCORING", "POST", "CLOSE"] as const;
type RoundStep = (typeof steps)[number];

/** What moves a round on, each asks first and says what will happen; and other days for it. */
export function RoundActions({ round, ready = true }: { round: RoundShown; /** Whether it is its turn; its days can be changed before that. */ ready?: boolean }) {
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
  const [moving, setMoving] = useState(false);
  const movable = round.viewerCan.includes("MOVE");
  if (!movable && !(offered && ready)) return null;
  const act = async (step: RoundStep): Promise<void> => {
    await commands[step]({ input: { id: round.id, version: round.version } });
    toast("good", t(`do.${step}.done`));
  };
  return (
    <div className={styles.actions}>
      {offered && ready && (
        <Button size="xs" variant={offered === "BEGIN" ? "default" : "filled"} onClick={() => setAsked(offered)}>
          {t(`do.${offered}.verb`)}
        </Button>
      )}
      {movable && (
        <Button size="xs" variant="default" aria-label={t("moving.of", { round: t(`round.${round.number}`) })} onClick={() => setMoving(true)}>
          {t("moving.verb")}
        </Button>
      )}
      <Dialog opened={moving} onClose={() => setMoving(false)} title={t("moving.of", { round: t(`round.${round.number}`) })}>
        {moving && <MoveRoundForm round={round} onClose={() => setMoving(false)} />}
      </Dialog>
      {asked && (
        <Confirm opened onClose={() => setAsked(null)} title={t(`do.${asked}.ask`, { round: t(`round.${round.number}`) })} verb={t(`do.${asked}.verb`)} act={() => act(asked)}>
          {t(`do.${asked}.what`, { applications: round.applicationCount, sheets: round.openSheetCount })}
        </Confirm>
      )}
    </div>
  );
}

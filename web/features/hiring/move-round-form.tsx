import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { DayField } from "../../ui/day-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay } from "../../ui/format";
import { toast } from "../../ui/toast";
import { moveHiringRoundMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import type { RoundShown } from "./hiring-steps";
import styles from "./hiring.module.css";

interface Values extends Record<string, unknown> {
  appliesSince: string | null;
  appliesUntil: string | null;
  scoresUntil: string | null;
}

/** Other days of a round, as far as they have not passed. A person names the last day; the server is told the first one no longer. */
export function MoveRoundForm({ round, onClose }: { round: RoundShown; onClose: () => void }) {
  const { t } = useTranslation("hiring");
  const move = useCommand(moveHiringRoundMutation, showsHiring);
  const planned = round.state === "PLANNED";
  const taking = planned || round.state === "APPLYING";
  const before: Values = { appliesSince: round.appliesSince, appliesUntil: shiftDay(round.appliesUntil, -1), scoresUntil: shiftDay(round.scoresUntil, -1) };
  const server = useServerForm<Values>({
    mode: "controlled",
    initialValues: before,
    send: ({ appliesSince, appliesUntil, scoresUntil }) =>
      move({
        input: {
          id: round.id, version: round.version,
          ...(appliesSince && appliesSince !== before.appliesSince && { appliesSince }),
          ...(appliesUntil && appliesUntil !== before.appliesUntil && { appliesUntil: shiftDay(appliesUntil, 1) }),
          ...(scoresUntil && scoresUntil !== before.scoresUntil && { scoresUntil: shiftDay(scoresUntil, 1) }),
        },
      }),
    onDone: () => {
      toast("good", t("moving.done", { round: t(`round.${round.number}`) }));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("moving.verb")} onCancel={onClose}>
      <p className={styles.what}>{t("moving.what")}</p>
      {planned && <DayField required clearable={false} label={t("applySince")} {...bound(server, "appliesSince")} />}
      {taking && <DayField required clearable={false} label={t("applyLast")} {...bound(server, "appliesUntil")} />}
      <DayField required clearable={false} label={t("scoreLast")} {...bound(server, "scoresUntil")} />
    </FormFrame>
  );
}

import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { problemsOf, type Problem } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { Day, Period } from "../../ui/time";
import { toast } from "../../ui/toast";
import { Clashes } from "./clashes";
import { proposeExchangeMutation, showsExchanges } from "./exchange-queries";
import { exchangeTones } from "./exchange-tones";
import styles from "./exchanges.module.css";
import { MoveSlotForm } from "./move-slot-form";
import { ReasonForm, type Ending } from "./reason-form";

type Slot = ExchangeCardFragment["slots"]["nodes"][number];

/** One exchange in a few lines, with what may be done with it now. */
export function ExchangeCard({ exchange, children }: { exchange: ExchangeCardFragment; /** Stands before its name: a box to choose it by. */ children?: ReactNode }) {
  const { t } = useTranslation("exchanges");
  const { t: word } = useTranslation("words");
  const propose = useCommand(proposeExchangeMutation, showsExchanges);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const [moving, setMoving] = useState<Slot | null>(null);
  const [busy, setBusy] = useState(false);
  const { id, version, person, homeSchool, hostSchool } = exchange;
  const can = new Set(exchange.viewerCan);
  const name = person?.name ?? t("somebody");

  const go = async (overrideReason?: string): Promise<void> => {
    setBusy(true);
    try {
      await propose({ input: { id, version, ...(overrideReason ? { overrideReason } : {}) } });
      setProblem(null);
      toast("good", t("propose.done", { name }));
    } catch (error) {
      setProblem(problemsOf(error)[0] ?? null);
    } finally {
      setBusy(false);
    }
  };

  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        {children}
        <Link to={`/exchanges/${id}`} className={styles.person}>{name}</Link>
        <StateTag tone={exchangeTones[exchange.state]} label={t(`state.${exchange.state}`)} />
      </div>
      <p className={styles.way}>
        {homeSchool?.name} <IconArrowRight size={14} aria-label={t("to")} /> {hostSchool?.name}
      </p>
      <p className={styles.facts}>
        {[t(`kind.${exchange.kind}`), exchange.subject && word(`subject.${exchange.subject}`)].filter(Boolean).join(" · ")}
        <br />
        <Period since={exchange.since} until={exchange.until} />
      </p>
      {exchange.slots.nodes.length > 0 && (
        <ul className={styles.slots}>
          {exchange.slots.nodes.filter((slot) => slot.until === exchange.until).map((slot) => (
            <li key={slot.id}>
              {t("slotLine", { weekday: t(`weekday.${slot.weekday}`), starts: slot.starts.slice(0, 5), ends: slot.ends.slice(0, 5) })}
              {slot.room && ` · ${slot.room}`}
              {slot.viewerCan.includes("MOVE") && can.has("ARRANGE") && (
                <Button size="compact-xs" variant="subtle" onClick={() => setMoving(slot)} aria-label={t("move.of", { name })}>
                  {t("move.verb")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {exchange.visits.nodes.length > 0 && (
        <ul className={styles.slots}>
          {exchange.visits.nodes.map((visit) => (
            <li key={visit.id} data-cancelled={visit.state === "CANCELLED" || undefined}>
              <Day of={visit.day} /> {visit.starts.slice(0, 5)}–{visit.ends.slice(0, 5)} {visit.topic}
            </li>
          ))}
        </ul>
      )}
      {exchange.reason && <p className={styles.reason}>{t("because", { reason: exchange.reason })}</p>}
      {exchange.overrideReason && <p className={styles.reason}>{t("overridden", { reason: exchange.overrideReason })}</p>}
      {problem && <Clashes problem={problem} onOverride={(reason) => void go(reason)} />}
      <div className={styles.actions}>
        {can.has("PROPOSE") && (
          <Button size="compact-sm" loading={busy} onClick={() => void go()}>
            {t("propose.verb")}
          </Button>
        )}
        {can.has("WITHDRAW") && <Button size="compact-sm" variant="default" onClick={() => setEnding("withdraw")}>{t("withdraw.verb")}</Button>}
        {can.has("CANCEL") && <Button size="compact-sm" variant="default" onClick={() => setEnding("cancel")}>{t("cancel.verb")}</Button>}
        {can.has("END_EARLY") && <Button size="compact-sm" variant="default" onClick={() => setEnding("endEarly")}>{t("endEarly.verb")}</Button>}
      </div>
      <Dialog opened={ending !== null} onClose={() => setEnding(null)} title={ending ? t(`${ending}.title`, { name }) : ""}>
        {ending && <ReasonForm ending={ending} exchange={exchange} onClose={() => setEnding(null)} />}
      </Dialog>
      <Dialog opened={moving !== null} onClose={() => setMoving(null)} title={t("move.title", { name })}>
        {moving && <MoveSlotForm slot={moving} first={exchange.since} onClose={() => setMoving(null)} />}
      </Dialog>
    </li>
  );
}

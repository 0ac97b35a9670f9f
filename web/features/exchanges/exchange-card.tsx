import { Button } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { today } from "../../ui/format";
import { problemsOf, type Problem } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { Day, Period } from "../../ui/time";
import { toast } from "../../ui/toast";
import { Clashes } from "./clashes";
import { proposeExchangeMutation, showsExchanges } from "./exchange-queries";
import { exchangeTones } from "./exchange-tones";
import styles from "./exchanges.module.css";
import { ReasonForm, type Ending } from "./reason-form";

/** So many places and visits a card names; all of them stand on the exchange's page. */
const FEW = 3;

/** One exchange in a few lines, with what may be done with it now. */
export function ExchangeCard({ exchange, stated = true, children }: { exchange: ExchangeCardFragment; /** Whether its state is said: not where the heading above says it of all. */ stated?: boolean; /** Stands before its name: a box to choose it by. */ children?: ReactNode }) {
  const { t } = useTranslation("exchanges");
  const { t: word } = useTranslation("words");
  const propose = useCommand(proposeExchangeMutation, showsExchanges);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const [busy, setBusy] = useState(false);
  const { id, version, person, homeSchool, hostSchool } = exchange;
  const can = new Set(exchange.viewerCan);
  const name = person?.name ?? t("somebody");
  const slots = exchange.slots.nodes.filter((slot) => slot.until === exchange.until);
  // What is to come stands before what was.
  const ahead = exchange.visits.nodes.filter(({ day }) => day >= today());
  const visits = ahead.length > 0 ? ahead : exchange.visits.nodes.slice(-FEW);
  const further = Math.max(0, slots.length - FEW) + Math.max(0, visits.length - FEW);

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
        {stated && <StateTag tone={exchangeTones[exchange.state]} label={t(`state.${exchange.state}`)} />}
      </div>
      <p className={styles.way}>
        {t("way", { from: homeSchool?.name ?? "", to: hostSchool?.name ?? "" })}
      </p>
      <p className={styles.facts}>
        {[t(`kind.${exchange.kind}`), exchange.subject && word(`subject.${exchange.subject}`)].filter(Boolean).join(" · ")}
        <br />
        <Period since={exchange.since} until={exchange.until} />
      </p>
      {slots.length + visits.length > 0 && (
        <ul className={styles.slots}>
          {slots.slice(0, FEW).map((slot) => (
            <li key={slot.id}>
              {t("slotLine", { weekday: t(`weekday.${slot.weekday}`), starts: slot.starts.slice(0, 5), ends: slot.ends.slice(0, 5) })}
              {slot.room && ` · ${slot.room}`}
            </li>
          ))}
          {visits.slice(0, FEW).map((visit) => (
            <li key={visit.id} data-cancelled={visit.state === "CANCELLED" || undefined}>
              <Day of={visit.day} /> {visit.starts.slice(0, 5)}–{visit.ends.slice(0, 5)} {visit.topic}
            </li>
          ))}
          {further > 0 && <li><Link to={`/exchanges/${id}`}>{t("furtherPlaces", { count: further })}</Link></li>}
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
    </li>
  );
}

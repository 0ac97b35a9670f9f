import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { Day, Period } from "../../ui/time";
import { today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { DayForm, type DayDoing } from "./day-forms";
import { restoreDayMutation } from "./exchange-page-queries";
import { showsExchanges } from "./exchange-queries";
import styles from "./exchange-page.module.css";
import { MoveSlotForm } from "./move-slot-form";
import type { WholeExchange } from "./use-exchange";
import { VisitForm, type VisitDoing } from "./visit-form";

type Slot = ExchangeCardFragment["slots"]["nodes"][number];
type Visit = ExchangeCardFragment["visits"]["nodes"][number];
type Doing = { readonly what: "move"; readonly slot: Slot } | { readonly what: DayDoing; readonly slot: Slot } | { readonly what: VisitDoing; readonly visit: Visit | null };

const clock = ({ starts, ends }: { starts: string; ends: string }): string => `${starts.slice(0, 5)}–${ends.slice(0, 5)}`;

/** When and where: the places in the week, the visits, single days that are otherwise, each with what may be done with it. */
export function ExchangePlaces({ exchange, whole }: { exchange: ExchangeCardFragment; whole: WholeExchange }) {
  const { t } = useTranslation("exchanges");
  const [doing, setDoing] = useState<Doing | null>(null);
  const can = new Set(exchange.viewerCan);
  const dated = exchange.kind === "OUTREACH" || exchange.kind === "MENTORING";
  const name = exchange.person?.name ?? t("somebody");
  return (
    <Section
      title={t("page.places")}
      actions={dated && can.has("ARRANGE") && (
        <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDoing({ what: "addVisit", visit: null })}>{t("addVisit.verb")}</Button>
      )}
    >
      {!dated && exchange.slots.nodes.length === 0 && <p><Period since={exchange.since} until={exchange.until} /> · {t("page.fullTime")}</p>}
      <ul className={styles.places}>
        {exchange.slots.nodes.filter((slot) => slot.until > slot.since).map((slot) => (
          <SlotLine key={slot.id} slot={slot} can={can} onDo={(what) => setDoing({ what, slot })} />
        ))}
        {exchange.visits.nodes.map((visit) => (
          <VisitLine key={visit.id} visit={visit} can={can} onDo={(what) => setDoing({ what, visit })} />
        ))}
      </ul>
      {whole.exceptions.nodes.length > 0 && <Exceptions of={whole.exceptions.nodes} />}
      <Dialog opened={doing !== null} onClose={() => setDoing(null)} title={doing ? t(`${doing.what}.title`, { name }) : ""}>
        {doing && <Form doing={doing} exchange={exchange} onClose={() => setDoing(null)} />}
      </Dialog>
    </Section>
  );
}

function Form({ doing, exchange, onClose }: { doing: Doing; exchange: ExchangeCardFragment; onClose: () => void }) {
  if (doing.what === "move") return <MoveSlotForm slot={doing.slot} first={exchange.since} onClose={onClose} />;
  if ("slot" in doing) return <DayForm doing={doing.what} slot={doing.slot} exchange={exchange} onClose={onClose} />;
  return <VisitForm doing={doing.what} visit={doing.visit} exchange={exchange} onClose={onClose} />;
}

const Does = ({ verb, onClick, label }: { verb: string; label: string; onClick: () => void }): ReactNode => (
  <Button size="compact-sm" variant="default" onClick={onClick} aria-label={label}>{verb}</Button>
);

function SlotLine({ slot, can, onDo }: { slot: Slot; can: ReadonlySet<string>; onDo: (what: "move" | DayDoing) => void }) {
  const { t } = useTranslation("exchanges");
  const when = `${t(`weekday.${slot.weekday}`)} ${clock(slot)}`;
  const past = slot.until <= today();
  const verbs: readonly ("move" | DayDoing)[] = past ? [] : [...(can.has("ARRANGE") ? (["move"] as const) : []), ...(can.has("STAND_IN") ? ([...(can.has("ARRANGE") ? (["moveDay"] as const) : []), "substitute", "cancelDay"] as const) : [])];
  return (
    <li className={styles.place} data-past={past || undefined}>
      <span className={styles.when}>{when}</span>
      <span>{[t("page.periods", { count: slot.periods }), slot.room].filter(Boolean).join(" · ")}</span>
      <span className={styles.under}><Period since={slot.since} until={slot.until} /></span>
      {verbs.length > 0 && <span className={styles.does}>{verbs.map((what) => <Does key={what} verb={t(`${what}.verb`)} label={t("page.doTo", { verb: t(`${what}.verb`), what: when })} onClick={() => onDo(what)} />)}</span>}
    </li>
  );
}

function VisitLine({ visit, can, onDo }: { visit: Visit; can: ReadonlySet<string>; onDo: (what: VisitDoing) => void }) {
  const { t, i18n } = useTranslation("exchanges");
  const ahead = visit.state === "PLANNED" && visit.day >= today();
  const when = `${new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${visit.day}T00:00:00Z`))} ${clock(visit)}`;
  const verbs: readonly VisitDoing[] = ahead ? [...(can.has("ARRANGE") ? (["moveVisit"] as const) : []), ...(can.has("STAND_IN") ? (["substituteVisit"] as const) : []), ...(can.has("ARRANGE") ? (["cancelVisit"] as const) : [])] : [];
  return (
    <li className={styles.place} data-cancelled={visit.state === "CANCELLED" || undefined} data-past={!ahead || undefined}>
      <span className={styles.when}><Day of={visit.day} /> {clock(visit)}</span>
      <span>{visit.topic}</span>
      {visit.state === "CANCELLED" && <StateTag tone="bad" label={t("page.calledOff")} />}
      {verbs.length > 0 && <span className={styles.does}>{verbs.map((what) => <Does key={what} verb={t(`${what}.verb`)} label={t("page.doTo", { verb: t(`${what}.verb`), what: when })} onClick={() => onDo(what)} />)}</span>}
    </li>
  );
}

/** Single days that are otherwise than planned, and what is asked of a substitute. */
function Exceptions({ of }: { of: WholeExchange["exceptions"]["nodes"] }) {
  const { t } = useTranslation("exchanges");
  const restore = useCommand(restoreDayMutation, showsExchanges);
  const lift = async (id: string, version: number): Promise<void> => {
    try {
      await restore({ input: { id, version } });
      toast("good", t("restoreDay.done"));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("restoreDay.failed"));
    }
  };
  return (
    <>
      <h3>{t("page.otherwise")}</h3>
      <ul className={styles.places}>
        {of.map((day) => (
          <li key={day.id} className={styles.place}>
            <span className={styles.when}><Day of={day.day} /></span>
            <StateTag tone={day.state === "PROPOSED" ? "warn" : day.kind === "CANCELLED" ? "bad" : "info"} label={day.state === "PROPOSED" ? t("page.asked") : t(`page.exception.${day.kind}`)} />
            {day.toDay && day.toStarts && day.toEnds && <span><Day of={day.toDay} /> {clock({ starts: day.toStarts, ends: day.toEnds })}</span>}
            {day.person && <span>{day.person.name}</span>}
            {day.reason && <span className={styles.under}>{day.reason}</span>}
            {day.viewerCan.includes("LIFT") && (
              <span className={styles.does}><Does verb={t("restoreDay.verb")} label={t("page.doTo", { verb: t("restoreDay.verb"), what: day.day })} onClick={() => void lift(day.id, day.version)} /></span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

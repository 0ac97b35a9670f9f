import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconPencil, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { OfferLineFragment, OfferState } from "../../gql/graphql";
import { problemOf } from "../../ui/problem";
import { StateTag, type Tone } from "../../ui/state-tag";
import { toast } from "../../ui/toast";
import { FitReasons, type Fit } from "./fit-reasons";
import { respondToNominationMutation, showsOffers, withdrawOfferMutation } from "./needs-queries";
import styles from "./needs.module.css";
import { Span } from "./span";
import { WeekGrid } from "./week-grid";

const tones: Record<OfferState, Tone> = { OPEN: "good", MATCHED: "info", WITHDRAWN: "neutral", NOMINATED: "warn", DECLINED: "neutral" };

interface OfferCardProps {
  readonly offer: OfferLineFragment;
  /** How it suits the need that is looked at. */
  readonly fit?: Fit;
  readonly action?: ReactNode;
  readonly onChange?: () => void;
  /** Beside others that do not suit. */
  readonly dimmed?: boolean;
}

/** A teacher who would go: what, when, how far; and why he suits. */
export function OfferCard({ offer, fit, action, onChange, dimmed = false }: OfferCardProps) {
  const { t } = useTranslation("needs");
  const { t: word } = useTranslation("words");
  const withdraw = useCommand(withdrawOfferMutation, showsOffers);
  const respond = useCommand(respondToNominationMutation, showsOffers);
  const run = (done: string, sent: Promise<unknown>): void => void sent.then(() => toast("good", done), (error: unknown) => toast("bad", problemOf(error).message ?? t("failed")));
  const { id, version } = offer;
  return (
    <li className={styles.card} data-dimmed={dimmed} data-fits={fit !== undefined}>
      <div className={styles.cardHead}>
        <strong>{offer.person?.name ?? t("offer.somebody")}</strong>
        <StateTag tone={tones[offer.state]} label={t(`offerState.${offer.state}`)} />
      </div>
      <p className={styles.dim}>
        {offer.school?.name} · {offer.subjects.map((subject) => word(`subject.${subject}`)).join(t("and"))} · {offer.kinds.map((kind) => t(`kind.${kind}`)).join(t("and"))}
      </p>
      <p className={styles.dim}>
        <Span since={offer.since} until={offer.until} /> · {t("offer.terms", { periods: offer.periodsAWeek, schools: offer.mostSchools })} · {offer.furthestKm == null ? t("offer.anywhere") : t("offer.within", { km: offer.furthestKm })}
      </p>
      {offer.halfDays.length > 0 && <WeekGrid value={offer.halfDays} />}
      {fit && <FitReasons of={fit} label={t("fit.title")} />}
      {offer.remark && <p className={styles.reason}>{offer.remark}</p>}
      {offer.answer && <p className={styles.reason}>{t("offer.said", { answer: offer.answer })}</p>}
      <div className={styles.cardFoot}>
        {offer.nominatedBy && <span className={styles.tag}>{t("offer.nominatedBy", { name: offer.nominatedBy.name })}</span>}
        <span className={styles.grow} />
        {offer.viewerCan.includes("RESPOND") && (
          <>
            <Button size="compact-sm" leftSection={<IconCheck size={14} aria-hidden />} onClick={() => run(t("offer.agreed"), respond({ input: { id, version, agrees: true } }))}>
              {t("offer.agree")}
            </Button>
            <Button size="compact-sm" variant="default" leftSection={<IconX size={14} aria-hidden />} onClick={() => run(t("offer.declined"), respond({ input: { id, version, agrees: false } }))}>
              {t("offer.decline")}
            </Button>
          </>
        )}
        {onChange && offer.viewerCan.includes("CHANGE") && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconPencil size={13} aria-hidden />} onClick={onChange}>
            {t("offer.change")}
          </Button>
        )}
        {offer.viewerCan.includes("WITHDRAW") && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconArrowBackUp size={13} aria-hidden />} onClick={() => run(t("offer.withdrawn"), withdraw({ input: { id, version } }))}>
            {t("offer.withdraw")}
          </Button>
        )}
        {action}
      </div>
    </li>
  );
}

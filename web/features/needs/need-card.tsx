import "@mantine/core/styles/Progress.layer.css";
import { Button, Progress } from "@mantine/core";
import { IconArrowBackUp, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { NeedLineFragment, NeedState } from "../../gql/graphql";
import { problemOf } from "../../ui/problem";
import { StateTag, type Tone } from "../../ui/state-tag";
import { toast } from "../../ui/toast";
import { FitReasons, type Fit } from "./fit-reasons";
import { reopenNeedMutation, showsNeeds, withdrawNeedMutation } from "./needs-queries";
import styles from "./needs.module.css";
import { Span } from "./span";

const tones: Record<NeedState, Tone> = { OPEN: "warn", PARTLY_FILLED: "info", FILLED: "good", WITHDRAWN: "neutral" };

interface NeedCardProps {
  readonly need: NeedLineFragment;
  /** How the offer that is looked at suits it. */
  readonly fit?: Fit;
  readonly selected?: boolean;
  readonly onSelect?: () => void;
  readonly onChange?: () => void;
}

/** Somebody is still wanted for it. */
const seeks = ({ state }: NeedLineFragment): boolean => state === "OPEN" || state === "PARTLY_FILLED";

/** What is asked for and how much of it is filled. With `onSelect` it can be chosen, to see who would suit. */
export function NeedCard({ need, fit, selected = false, onSelect, onChange }: NeedCardProps) {
  const { t } = useTranslation("needs");
  const { t: word } = useTranslation("words");
  const withdraw = useCommand(withdrawNeedMutation, showsNeeds);
  const reopen = useCommand(reopenNeedMutation, showsNeeds);
  const failed = (error: unknown): void => toast("bad", problemOf(error).message ?? t("failed"));
  const again = (version: number): void => void reopen({ input: { id: need.id, version } }).catch(failed);
  const takeBack = async (): Promise<void> => {
    try {
      const { withdrawNeed } = await withdraw({ input: { id: need.id, version: need.version } });
      toast("good", t("need.withdrawn"), withdrawNeed ? () => again(withdrawNeed.version) : undefined);
    } catch (error) {
      failed(error);
    }
  };
  const unit = need.kind === "ITINERANT" ? "periods" : "persons";
  const subject = need.subject ? word(`subject.${need.subject}`) : t("need.noSubject");
  return (
    <li className={styles.card} data-selected={selected}>
      <div className={styles.cardHead}>
        <strong>
          {subject} · {t(`kind.${need.kind}`)}
        </strong>
        <StateTag tone={tones[need.state]} label={t(`needState.${need.state}`)} />
      </div>
      <p className={styles.dim}>
        {need.school?.name}
        {need.stage && ` · ${word(`stage.${need.stage}`)}`} · <Span since={need.since} until={need.until} />
      </p>
      <div className={styles.progress}>
        <Progress aria-label={t("need.progress", { filled: need.filled, wanted: need.wanted })} value={(100 * need.filled) / need.wanted} size="sm" />
        <span>{t(`need.${unit}`, { filled: need.filled, wanted: need.wanted })}</span>
      </div>
      {fit && <FitReasons of={fit} label={t("fit.why")} />}
      {need.reason && <p className={styles.reason}>{need.reason}</p>}
      <div className={styles.cardFoot}>
        {need.priority !== "NORMAL" && <span className={styles.tag} data-priority={need.priority}>{t(`priority.${need.priority}`)}</span>}
        {need.fromShortage && <span className={styles.tag}>{t("need.fromShortage")}</span>}
        <span className={styles.grow} />
        {onChange && need.viewerCan.includes("CHANGE") && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconPencil size={13} aria-hidden />} onClick={onChange}>
            {t("need.change")}
          </Button>
        )}
        {onChange && need.viewerCan.includes("WITHDRAW") && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconArrowBackUp size={13} aria-hidden />} onClick={() => void takeBack()}>
            {t("need.withdraw")}
          </Button>
        )}
        {onChange && need.viewerCan.includes("REOPEN") && (
          <Button size="compact-xs" variant="subtle" onClick={() => again(need.version)}>
            {t("need.reopen")}
          </Button>
        )}
        {onSelect && seeks(need) && (
          <Button size="compact-xs" variant={selected ? "filled" : "default"} aria-pressed={selected} onClick={onSelect}>
            {t("need.find")}
          </Button>
        )}
      </div>
    </li>
  );
}

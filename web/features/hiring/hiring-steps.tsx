import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { HiringPageQuery } from "../../gql/graphql";
import { StateTag } from "../../ui/state-tag";
import { Day, Period } from "../../ui/time";
import { RoundActions } from "./round-actions";
import styles from "./hiring.module.css";
import { toneOfRound } from "./words";

export type HiringShown = NonNullable<HiringPageQuery["hiring"]>;
export type RoundShown = HiringShown["rounds"]["nodes"][number];

/** The way of a campaign as steps, each with its days and what can be done now. */
export function HiringSteps({ hiring }: { hiring: HiringShown }) {
  const { t } = useTranslation("hiring");
  const opened = hiring.openedAt !== null && hiring.openedAt !== undefined;
  const published = hiring.state === "PUBLISHED" || hiring.state === "EFFECTIVE";
  const rounds = hiring.rounds.nodes;
  // The next round begins once the one before it is over.
  const next = rounds.find(({ state }, place) => state === "PLANNED" && rounds.slice(0, place).every((before) => before.state === "CLOSED"))?.id;
  const mayBegin = opened && hiring.state !== "CANCELLED";
  return (
    <ol className={styles.steps}>
      <Step done={opened} now={!opened && hiring.state === "DRAFT"} title={t("step.open")}>
        <p className={styles.dim}>{opened ? t("step.opened", { seed: hiring.seed ?? "" }) : t("step.notOpened")}</p>
      </Step>
      {rounds.map((round) => (
        <Step key={round.id} done={round.state === "CLOSED"} now={round.state !== "CLOSED" && round.state !== "PLANNED"} title={t(`round.${round.number}`)} tag={<StateTag tone={toneOfRound[round.state]} label={t(`roundState.${round.state}`)} />}>
          <dl className={styles.days}>
            <div>
              <dt>{t("applying")}</dt>
              <dd>
                <Period since={round.appliesSince} until={round.appliesUntil} />
              </dd>
            </div>
            <div>
              <dt>{t("scoring")}</dt>
              <dd>
                <Period until={round.scoresUntil} />
              </dd>
            </div>
            {round.objectionsUntil && (
              <div>
                <dt>{t("objecting")}</dt>
                <dd>
                  <Period until={round.objectionsUntil} />
                </dd>
              </div>
            )}
          </dl>
          {round.placedCount > 0 && <p className={styles.dim}>{t("placedSoFar", { count: round.placedCount })}</p>}
          <RoundActions round={round} ready={round.state !== "PLANNED" || (mayBegin && next === round.id)} />
        </Step>
      ))}
      <Step done={published} now={false} title={t("step.publish")}>
        {hiring.publicUntil ? <Period until={hiring.publicUntil} /> : <p className={styles.dim}>{t("step.notPublished")}</p>}
      </Step>
      <Step done={hiring.state === "EFFECTIVE"} now={hiring.state === "PUBLISHED"} title={t("step.effective")}>
        <Day of={hiring.effectiveOn} />
      </Step>
    </ol>
  );
}

function Step({ done, now, title, tag, children }: { done: boolean; now: boolean; title: string; tag?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation("hiring");
  return (
    <li className={styles.step} data-done={done || undefined} data-now={now || undefined} {...(now && { "aria-current": "step" })}>
      <span className={styles.dot} aria-hidden>
        {done && <IconCheck size={12} stroke={3} />}
      </span>
      <div className={styles.stepBody}>
        <h3 className={styles.stepHead}>
          {title}
          {tag ?? (done && <StateTag tone="good" label={t("step.done")} />)}
        </h3>
        {children}
      </div>
    </li>
  );
}

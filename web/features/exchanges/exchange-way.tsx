import { IconCheck, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ExchangeState } from "../../gql/graphql";
import styles from "./exchange-page.module.css";

const way = ["DRAFT", "PROPOSED", "APPROVED", "ACTIVE", "COMPLETED", "APPRAISED"] as const satisfies readonly ExchangeState[];
/** How far it had come at least, where it ended otherwise. */
const lastBefore: Partial<Record<ExchangeState, number>> = { WITHDRAWN: 0, REJECTED: 1, CANCELLED: 2, ENDED_EARLY: 3 };

/** The way of an exchange as a line: what is behind, where it stands, what is ahead; a side exit stands where it left the way. */
export function ExchangeWay({ state }: { state: ExchangeState }) {
  const { t } = useTranslation("exchanges");
  const left = lastBefore[state];
  const at = left ?? way.indexOf(state as (typeof way)[number]);
  const steps: readonly ExchangeState[] = left === undefined ? way : [...way.slice(0, left + 1), state];
  const now = left === undefined ? at : steps.length - 1;
  return (
    <ol className={styles.way} aria-label={t("page.way")}>
      {steps.map((step, place) => (
        <li key={step} className={styles.step} data-done={place < now || undefined} data-now={place === now || undefined} data-out={(left !== undefined && place === now) || undefined} aria-current={place === now ? "step" : undefined}>
          <span className={styles.dot} aria-hidden>
            {left !== undefined && place === now ? <IconX size={13} /> : place <= now ? <IconCheck size={13} /> : place + 1}
          </span>
          {t(`state.${step}`)}
        </li>
      ))}
    </ol>
  );
}

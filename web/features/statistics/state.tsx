import { useTranslation } from "react-i18next";
import type { StatisticsState } from "../../gql/graphql";
import { StateTag, type Tone } from "../../ui/state-tag";

const tones: Record<StatisticsState, Tone> = { DRAFT: "neutral", CONFIRMED: "info", LOCKED: "good" };

interface Of {
  readonly state: StatisticsState;
  readonly enteredAt?: string | null;
  readonly students?: number | null;
  readonly sentBackReason?: string | null;
}

/** How far a report is, in a word; a draft in which nothing stands has not begun (an import enters without a name and time), one that came back says so. */
export function ReportState({ of: { state, enteredAt, students, sentBackReason } }: { of: Of }) {
  const { t } = useTranslation("statistics");
  if (state === "DRAFT" && sentBackReason) return <StateTag tone="warn" label={t("state.SENT_BACK")} />;
  if (state === "DRAFT" && !enteredAt && (students ?? null) === null) return <StateTag tone="neutral" label={t("state.NOT_BEGUN")} />;
  return <StateTag tone={tones[state]} label={t(`state.${state}`)} />;
}

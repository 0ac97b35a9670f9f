import { useTranslation } from "react-i18next";
import type { ImportState } from "../../gql/graphql";
import { StateTag, type Tone } from "../../ui/state-tag";

const tones: Readonly<Record<ImportState, Tone>> = {
  READING: "info",
  READY: "warn",
  APPLYING: "info",
  APPLIED: "good",
  UNDOING: "info",
  UNDONE: "neutral",
  REFUSED: "bad",
  DISCARDED: "neutral",
};

export function ImportTag({ state }: { state: ImportState }) {
  const { t } = useTranslation("transfers");
  return <StateTag tone={tones[state]} label={t(`state.${state}`)} />;
}

import { IconCloudUp, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StateTag, type Tone } from "../../ui/state-tag";
import type { PlaceState } from "./week-model";

const tones: Record<PlaceState, Tone> = { ahead: "neutral", now: "accent", missing: "warn", waiting: "info", sending: "info", refused: "bad", WRITTEN: "info", SIGNED: "good", RETURNED: "bad" };

export function StateChip({ of: state }: { of: PlaceState }) {
  const { t } = useTranslation("fieldwork");
  const icon = state === "waiting" || state === "sending" ? IconCloudUp : state === "missing" ? IconPencil : undefined;
  return <StateTag tone={tones[state]} label={t(`state.${state}`)} {...(icon && { icon })} />;
}

import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOutbox, type LogDraft, type Photo } from "../../app/offline";
import { FormFrame, useServerForm } from "../../ui/form";
import { toast } from "../../ui/toast";
import { LogFields, saidOf, type LogValues } from "./log-fields";
import type { Writing } from "./log-dialog";
import { PhotoField } from "./photo-field";
import { positionNow } from "./position-now";

type Of = Exclude<Writing, { kind: "change" }>;

const valuesOf = (of: Of): LogValues => {
  if (of.kind === "mend") {
    const { topic, summary, pupils, className, room, began, ended } = of.entry.draft;
    return { topic, summary, pupils: pupils === null ? "" : String(pupils), className: className ?? "", room: room ?? "", began, ended };
  }
  const { visit, slot, room, starts, ends } = of.place;
  return { topic: visit?.topic ?? "", summary: "", pupils: "", className: slot?.className ?? visit?.className ?? "", room: room ?? "", began: starts.slice(0, 5), ended: ends.slice(0, 5) };
};

const placeOf = (of: Of): Pick<LogDraft, "exchangeId" | "slotId" | "visitId" | "day"> => {
  const { exchangeId, slotId, visitId, day } = of.kind === "new" ? of.place : of.entry.draft;
  return { exchangeId, slotId, visitId, day };
};

/** Confirms a visit. Kept on the device first and sent by itself: the same with a network and without one. */
export function WriteLogForm({ of, onClose }: { of: Of; onClose: () => void }) {
  const { t } = useTranslation("fieldwork");
  const { outbox } = useOutbox();
  const [kept, setKept] = useState<readonly Photo[]>(of.kind === "mend" ? of.entry.photos : []);
  const [added, setAdded] = useState<readonly File[]>([]);
  const before = of.kind === "mend" && of.entry.draft.latitude !== null;
  const [withPosition, setWithPosition] = useState(before);
  const server = useServerForm<LogValues>({
    initialValues: valuesOf(of),
    validate: { topic: (topic) => (topic.trim() ? null : t("form.topicMissing")), ended: (ended, { began }) => (ended > began ? null : t("form.endedEarly")) },
    send: async (values) => {
      const position = !withPosition ? null : of.kind === "mend" && before ? of.entry.draft : await positionNow();
      if (withPosition && !position) toast("info", t("form.noPosition"));
      if (!outbox) throw new Error("the form is open before the outbox is");
      const draft: LogDraft = { ...placeOf(of), ...saidOf(values), latitude: position?.latitude ?? null, longitude: position?.longitude ?? null };
      const done = of.kind === "new" ? await outbox.add(draft, of.place.school?.name ?? "", added) : await outbox.mend(of.entry.id, draft, kept, added);
      if (done) toast("good", navigator.onLine ? t("form.saved") : t("form.savedOffline"));
      else toast("info", of.kind === "new" ? t("form.thereAlready") : t("form.goneMeanwhile"));
    },
    onDone: onClose,
  });
  return (
    <FormFrame of={server} verb={t("form.verb")} onCancel={onClose}>
      <LogFields of={server} />
      <PhotoField kept={kept} added={added} onKept={setKept} onAdded={setAdded} />
      {"geolocation" in navigator && <Checkbox size="md" checked={withPosition} onChange={(event) => setWithPosition(event.currentTarget.checked)} label={t("form.position")} description={t("form.positionHint")} />}
    </FormFrame>
  );
}

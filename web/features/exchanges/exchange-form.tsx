import { ActionIcon, Button, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { shapeOf } from "../../../shared/exchange-kinds";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { ExchangeKind } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { draftExchangeMutation, showsExchanges } from "./exchange-queries";
import styles from "./exchanges.module.css";
import { weekdays, type Weekday } from "./weekdays";

const kinds: readonly ExchangeKind[] = ["ITINERANT", "ROTATION", "SUPPORT", "OUTREACH", "SHADOWING", "SECONDMENT", "MENTORING"];
const shape = (kind: ExchangeKind | null) => (kind ? shapeOf[kind.toLowerCase() as keyof typeof shapeOf] : "weekly");

interface Place {
  readonly key: number;
  readonly weekday: Weekday;
  readonly day: string | null;
  readonly starts: string;
  readonly ends: string;
}
let next = 1;
const newPlace = (day: string | null): Place => ({ key: next++, weekday: "2", day, starts: "09:00", ends: "09:40" });

interface Values extends Record<string, unknown> {
  kind: ExchangeKind | null;
  personId: string | null;
  hostSchoolId: string | null;
  since: string | null;
  until: string | null;
  purpose: string;
}

/** A new exchange of an alliance: who, where, when. It is a draft until it is proposed. */
export function ExchangeForm({ allianceId, onClose }: { allianceId: string; onClose: () => void }) {
  const { t } = useTranslation("exchanges");
  const find = useFinders();
  const draft = useCommand(draftExchangeMutation, showsExchanges);
  const [person, setPerson] = useState<Found | null>(null);
  const [host, setHost] = useState<Found | null>(null);
  const [places, setPlaces] = useState<readonly Place[]>([newPlace(null)]);
  const server = useServerForm<Values>({
    mode: "controlled",
    initialValues: { kind: "ITINERANT", personId: null, hostSchoolId: null, since: today(), until: null, purpose: "" },
    validate: {
      personId: () => (person ? null : t("form.missing")),
      hostSchoolId: () => (host ? null : t("form.missing")),
      until: (value: string | null) => (value ? null : t("form.missing")),
    },
    send: ({ kind, since, until, purpose }) => {
      const given = places.map(({ weekday, day, starts, ends }) => ({ weekday: Number(weekday), day: day ?? since ?? "", starts, ends }));
      return draft({
        input: {
          allianceId, kind: kind ?? "ITINERANT", personId: person?.id ?? "", hostSchoolId: host?.id ?? "", since: since ?? "", until: until ? shiftDay(until, 1) : "", purpose,
          ...(shape(kind) === "weekly" && { slots: given.map(({ weekday, starts, ends }) => ({ weekday, starts, ends })) }),
          ...(shape(kind) === "dated" && { visits: given.map(({ day, starts, ends }) => ({ day, starts, ends })) }),
        },
      });
    },
    onDone: () => {
      toast("good", t("draft.done"));
      onClose();
    },
  });
  const { kind, since } = server.form.values;
  const form = shape(kind);
  const change = (key: number, patch: Partial<Place>): void => setPlaces(places.map((place) => (place.key === key ? { ...place, ...patch } : place)));
  const errorOf = (name: string) => server.form.errors[name];
  return (
    <FormFrame of={server} verb={t("draft.verb")} onCancel={onClose}>
      <Choose required label={t("form.kind")} description={kind && t(`kindHint.${kind}`)} choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} {...bound(server, "kind")} value={kind} />
      <FindField required label={t("form.person")} value={person} find={find.people()} onChange={setPerson} error={errorOf("personId")} />
      <FindField required label={t("form.host")} value={host} find={find.schools({ alliance: allianceId })} onChange={setHost} error={errorOf("hostSchoolId")} />
      <div className={styles.pair}>
        <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
        <DayField required clearable={false} label={t("form.last")} {...bound(server, "until")} />
      </div>
      {form !== "fullTime" && (
        <fieldset className={styles.places}>
          <legend>{form === "weekly" ? t("form.slots") : t("form.visits")}</legend>
          {places.map((place) => (
            <div key={place.key} className={styles.place}>
              {form === "weekly" ? (
                <Choose required bare label={t("form.weekday")} choices={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))} value={place.weekday} onChange={(weekday) => weekday && change(place.key, { weekday })} />
              ) : (
                <DayField clearable={false} label={t("form.day")} value={place.day ?? since} onChange={(day) => change(place.key, { day })} />
              )}
              <TextInput type="time" aria-label={t("form.starts")} value={place.starts} onChange={(event) => change(place.key, { starts: event.currentTarget.value })} />
              <TextInput type="time" aria-label={t("form.ends")} value={place.ends} onChange={(event) => change(place.key, { ends: event.currentTarget.value })} />
              {places.length > 1 && (
                <ActionIcon variant="subtle" aria-label={t("form.less")} onClick={() => setPlaces(places.filter(({ key }) => key !== place.key))}>
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </div>
          ))}
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setPlaces([...places, newPlace(since)])}>
            {t("form.more")}
          </Button>
        </fieldset>
      )}
      <Textarea autosize minRows={2} label={t("form.purpose")} {...server.form.getInputProps("purpose")} />
    </FormFrame>
  );
}

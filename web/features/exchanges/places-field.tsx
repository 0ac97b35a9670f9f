import { skipToken, useQuery } from "@apollo/client/react";
import { ActionIcon, Button, NumberInput, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { today } from "../../ui/format";
import { bellsQuery } from "./form-queries";
import styles from "./exchanges.module.css";
import { weekdays, type Weekday } from "./weekdays";

export interface Place {
  readonly key: number;
  readonly weekday: Weekday;
  readonly day: string | null;
  readonly starts: string;
  readonly ends: string;
  readonly periods: number;
  readonly room: string;
}
let next = 1;
export const newPlace = (day: string | null): Place => ({ key: next++, weekday: "2", day, starts: "09:00", ends: "09:40", periods: 1, room: "" });

/** The places of a draft: weekdays or days, hours (the host school's own lessons to choose from), how many lessons, the room. */
export function PlacesField({ weekly, places, onChange, since, hostSchoolId, errorOf }: { weekly: boolean; places: readonly Place[]; onChange: (places: readonly Place[]) => void; since: string | null; hostSchoolId: string | undefined; errorOf: (name: string) => ReactNode }) {
  const { t } = useTranslation("exchanges");
  const { data } = useQuery(bellsQuery, hostSchoolId ? { variables: { id: hostSchoolId, on: since ?? today() } } : skipToken);
  const bells = data?.school?.bellSchedules.nodes[0]?.periods.nodes ?? [];
  const change = (key: number, patch: Partial<Place>): void => onChange(places.map((place) => (place.key === key ? { ...place, ...patch } : place)));
  const list = weekly ? "slots" : "visits";
  return (
    <fieldset className={styles.places}>
      <legend>{t(`form.${list}`)}</legend>
      {errorOf(list) && <p role="alert">{errorOf(list)}</p>}
      {places.map((place, index) => (
        <div key={place.key} className={styles.place}>
          {weekly ? (
            <Choose required bare label={t("form.weekday")} choices={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))} value={place.weekday} onChange={(weekday) => weekday && change(place.key, { weekday })} />
          ) : (
            <DayField clearable={false} label={t("form.day")} value={place.day ?? since} onChange={(day) => change(place.key, { day })} error={errorOf(`visits.${index}.day`)} />
          )}
          {bells.length > 0 && (
            <Choose
              bare label={t("form.bell")} choices={bells.map((bell) => ({ value: bell.id, label: bell.name }))} value={bells.find((bell) => bell.starts.startsWith(place.starts) && bell.ends.startsWith(place.ends))?.id ?? null}
              onChange={(id) => {
                const bell = bells.find((one) => one.id === id);
                if (bell) change(place.key, { starts: bell.starts.slice(0, 5), ends: bell.ends.slice(0, 5), periods: 1 });
              }}
            />
          )}
          <TextInput type="time" aria-label={t("form.starts")} value={place.starts} error={errorOf(`${list}.${index}.starts`)} onChange={(event) => change(place.key, { starts: event.currentTarget.value })} />
          <TextInput type="time" aria-label={t("form.ends")} value={place.ends} error={errorOf(`${list}.${index}.ends`)} onChange={(event) => change(place.key, { ends: event.currentTarget.value })} />
          <NumberInput w={92} min={1} max={12} aria-label={t("form.periods")} suffix={t("form.periodsUnit")} value={place.periods} onChange={(value) => change(place.key, { periods: Number(value) || 1 })} />
          <TextInput w={110} maxLength={40} aria-label={t("form.room")} placeholder={t("form.room")} value={place.room} onChange={(event) => change(place.key, { room: event.currentTarget.value })} />
          {places.length > 1 && (
            <ActionIcon variant="subtle" aria-label={t("form.less")} onClick={() => onChange(places.filter(({ key }) => key !== place.key))}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange([...places, newPlace(since)])}>
        {t("form.more")}
      </Button>
    </fieldset>
  );
}

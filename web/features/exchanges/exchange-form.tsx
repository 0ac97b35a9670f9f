import { useQuery } from "@apollo/client/react";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { shapeOf } from "../../../shared/exchange-kinds";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { ExchangeKind, Subject } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { FindMany } from "../../ui/find-many";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { exchangeKinds, subjects } from "./exchange-kinds";
import { draftExchangeMutation, showsExchanges } from "./exchange-queries";
import styles from "./exchanges.module.css";
import { openNeedsQuery } from "./form-queries";
import { HoursSoFar } from "./hours-so-far";
import { newPlace, PlacesField, type Place } from "./places-field";

const shape = (kind: ExchangeKind | null) => (kind ? shapeOf[kind.toLowerCase() as keyof typeof shapeOf] : "weekly");

/** What is known already of an exchange that is to be drafted: from a need, an offer, a line of the supply. */
export interface ExchangePrefill {
  readonly kind?: ExchangeKind;
  readonly subject?: Subject | null;
  readonly needId?: string;
  readonly offerId?: string;
  readonly person?: Found;
  readonly host?: Found;
  readonly since?: string;
  /** The first day no longer. */
  readonly until?: string;
}

interface Values extends Record<string, unknown> {
  kind: ExchangeKind | null;
  subject: Subject | null;
  needId: string | null;
  personId: string | null;
  hostSchoolId: string | null;
  since: string | null;
  until: string | null;
  purpose: string;
}

/** A new exchange of an alliance: who, where, when. It is a draft until it is proposed, on its own page, which opens then. */
export function ExchangeForm({ allianceId, prefill = {}, onClose }: { allianceId: string; prefill?: ExchangePrefill; onClose: () => void }) {
  const { t } = useTranslation("exchanges");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const navigate = useNavigate();
  const draft = useCommand(draftExchangeMutation, showsExchanges);
  const { data } = useQuery(openNeedsQuery, { variables: { allianceId } });
  const needs = data?.needs.nodes ?? [];
  const [person, setPerson] = useState<Found | null>(prefill.person ?? null);
  const [host, setHost] = useState<Found | null>(prefill.host ?? null);
  const [mentees, setMentees] = useState<Found[]>([]);
  const [places, setPlaces] = useState<readonly Place[]>([newPlace(null)]);
  const server = useServerForm<Values>({
    mode: "controlled",
    initialValues: {
      kind: prefill.kind ?? "ITINERANT", subject: prefill.subject ?? null, needId: prefill.needId ?? null, personId: null, hostSchoolId: null,
      since: prefill.since && prefill.since > today() ? prefill.since : today(), until: prefill.until ? shiftDay(prefill.until, -1) : null, purpose: "",
    },
    validate: {
      personId: () => (person ? null : t("form.missing")),
      hostSchoolId: () => (host ? null : t("form.missing")),
      until: (value: string | null) => (value ? null : t("form.missing")),
    },
    send: async ({ kind, subject, needId, since, until, purpose }) => {
      const timesOf = ({ starts, ends, periods, room }: Place) => ({ starts, ends, periods, ...(room && { room }) });
      const { draftExchange } = await draft({
        input: {
          allianceId, kind: kind ?? "ITINERANT", personId: person?.id ?? "", hostSchoolId: host?.id ?? "", since: since ?? "", until: until ? shiftDay(until, 1) : "", purpose, subject, needId, ...(prefill.offerId && { offerId: prefill.offerId }),
          ...(shape(kind) === "weekly" && { slots: places.map((place) => ({ weekday: Number(place.weekday), ...timesOf(place) })) }),
          ...(shape(kind) === "dated" && { visits: places.map((place) => ({ day: place.day ?? since ?? "", ...timesOf(place) })) }),
          ...(kind === "MENTORING" && { menteeIds: mentees.map(({ id }) => id) }),
        },
      });
      toast("good", t("draft.done"));
      onClose();
      if (draftExchange) void navigate(`/exchanges/${draftExchange.id}`);
    },
  });
  const { kind, since } = server.form.values;
  const form = shape(kind);
  const errorOf = (name: string) => server.form.errors[name];
  const fill = (id: string | null): void => {
    const need = needs.find((one) => one.id === id);
    server.form.setValues({ needId: id, ...(need && { kind: need.kind, subject: need.subject ?? null, since: need.since > today() ? need.since : today(), until: shiftDay(need.until, -1) }) });
    if (need?.school) setHost({ id: need.school.id, name: need.school.name });
  };
  return (
    <FormFrame of={server} verb={t("draft.verb")} onCancel={onClose}>
      {needs.length > 0 && (
        <Choose
          searchable label={t("form.need")} description={t("form.needHint")} value={server.form.values.needId} error={errorOf("needId")} onChange={fill}
          choices={needs.map((need) => ({ value: need.id, label: t("form.needLine", { school: need.school?.name ?? "", kind: t(`kind.${need.kind}`), subject: need.subject ? word(`subject.${need.subject}`) : "", left: need.wanted - need.filled }) }))}
        />
      )}
      <div className={styles.pair}>
        <Choose required label={t("form.kind")} description={kind && t(`kindHint.${kind}`)} choices={exchangeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} {...bound(server, "kind")} value={kind} />
        <Choose searchable label={t("page.subject")} choices={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} {...bound(server, "subject")} />
      </div>
      <FindField required label={kind === "MENTORING" ? t("form.mentor") : t("form.person")} value={person} find={find.people()} onChange={setPerson} error={errorOf("personId")} />
      {person && <HoursSoFar personId={person.id} />}
      <FindField required label={t("form.host")} value={host} find={find.schools({ alliance: allianceId })} onChange={setHost} error={errorOf("hostSchoolId")} />
      {kind === "MENTORING" && <FindMany required label={t("page.mentees")} value={mentees} onChange={setMentees} find={find.people()} error={errorOf("menteeIds")} />}
      <div className={styles.pair}>
        <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
        <DayField required clearable={false} label={t("form.last")} {...bound(server, "until")} />
      </div>
      {form !== "fullTime" && <PlacesField weekly={form === "weekly"} places={places} onChange={setPlaces} since={since} hostSchoolId={host?.id} errorOf={errorOf} />}
      <Textarea autosize minRows={2} label={t("form.purpose")} {...server.form.getInputProps("purpose")} />
    </FormFrame>
  );
}

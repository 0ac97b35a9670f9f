import { MultiSelect, NumberInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { ExchangeKind, HalfDay, OfferLineFragment, Subject } from "../../gql/graphql";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { changeOfferMutation, nominateTeacherMutation, offerMyselfMutation, showsOffers } from "./needs-queries";
import styles from "./needs.module.css";
import { kinds, subjects } from "./vocabulary";
import { WeekGrid } from "./week-grid";

interface Values extends Record<string, unknown> {
  kinds: ExchangeKind[];
  subjects: Subject[];
  halfDays: HalfDay[];
  periodsAWeek: number | string;
  since: string | null;
  until: string | null;
  furthestKm: number | string;
  mostSchools: number | string;
  remark: string;
  personId: string | null;
}

/** My offer, new or changed; or the nomination of a teacher of a school, who will be asked. */
export function OfferForm({ offer, nominateAt, onClose }: { offer?: OfferLineFragment; nominateAt?: { readonly id: string }; onClose: () => void }) {
  const { t } = useTranslation("needs");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const [person, setPerson] = useState<Found | null>(null);
  const make = useCommand(offerMyselfMutation, showsOffers);
  const nominate = useCommand(nominateTeacherMutation, showsOffers);
  const change = useCommand(changeOfferMutation, showsOffers);
  const some = (value: readonly unknown[]): string | null => (value.length > 0 ? null : t("form.missing"));
  const server = useServerForm<Values>({
    mode: "controlled",
    initialValues: {
      kinds: offer?.kinds ?? ["ITINERANT"], subjects: offer?.subjects ?? [], halfDays: offer?.halfDays ?? [], periodsAWeek: offer?.periodsAWeek ?? 4, since: offer?.since ?? today(),
      until: offer ? shiftDay(offer.until, -1) : null, furthestKm: offer?.furthestKm ?? "", mostSchools: offer?.mostSchools ?? 1, remark: offer?.remark ?? "", personId: null,
    },
    validate: {
      kinds: some,
      subjects: some,
      until: (value: string | null) => (value ? null : t("form.missing")),
      personId: () => (nominateAt && !person ? t("form.missing") : null),
    },
    send: ({ kinds: ofKinds, subjects: ofSubjects, halfDays, remark, since, until, furthestKm, periodsAWeek, mostSchools }) => {
      const input = {
        kinds: ofKinds, subjects: ofSubjects, halfDays, remark, since: since ?? "", until: until ? shiftDay(until, 1) : "", periodsAWeek: Number(periodsAWeek), mostSchools: Number(mostSchools), furthestKm: furthestKm === "" ? null : Number(furthestKm),
      };
      if (offer) return change({ input: { id: offer.id, version: offer.version, ...input } });
      return nominateAt ? nominate({ input: { personId: person?.id ?? "", schoolId: nominateAt.id, ...input } }) : make({ input });
    },
    onDone: () => {
      toast("good", offer ? t("offer.changed") : nominateAt ? t("offer.nominated") : t("offer.made"));
      onClose();
    },
  });
  const { form } = server;
  const errorOf = (name: string): string | undefined => (form.errors[name] ? String(form.errors[name]) : undefined);
  return (
    <FormFrame of={server} verb={offer ? t("offer.change") : nominateAt ? t("offer.nominate") : t("offer.make")} onCancel={onClose}>
      {nominateAt && <FindField required label={t("form.teacher")} description={t("form.teacherHint")} value={person} find={find.people({ school: nominateAt.id })} onChange={setPerson} error={errorOf("personId")} />}
      <MultiSelect required withScrollArea={false} label={t("form.kinds")} data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} {...form.getInputProps("kinds")} />
      <MultiSelect required searchable withScrollArea={false} label={t("form.subjects")} data={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} {...form.getInputProps("subjects")} />
      <WeekGrid value={form.values.halfDays} onChange={(halfDays) => form.setFieldValue("halfDays", halfDays)} error={errorOf("halfDays")} />
      <div className={styles.pair}>
        <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
        <DayField required clearable={false} label={t("form.last")} {...bound(server, "until")} />
      </div>
      <div className={styles.pair}>
        <NumberInput required min={1} max={40} allowDecimal={false} label={t("form.periodsAWeek")} {...form.getInputProps("periodsAWeek")} />
        <NumberInput required min={1} max={10} allowDecimal={false} label={t("form.mostSchools")} {...form.getInputProps("mostSchools")} />
      </div>
      <NumberInput min={1} max={1000} allowDecimal={false} label={t("form.furthest")} description={t("form.furthestHint")} {...form.getInputProps("furthestKm")} />
      <Textarea autosize minRows={2} maxLength={1000} label={t("form.remark")} {...form.getInputProps("remark")} />
    </FormFrame>
  );
}

import { RingProgress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ServiceRecordQuery } from "../../gql/graphql";
import { DataList } from "../../ui/data-list";
import { Figure, Figures } from "../../ui/figure";
import { formatPlainDay } from "../../ui/format";
import { Section } from "../../ui/page";
import { StateTag } from "../../ui/state-tag";
import { Period } from "../../ui/time";
import styles from "./rotation.module.css";

type Record = NonNullable<ServiceRecordQuery["serviceRecord"]>;
const FULL = 100;

/** Days at rural and weak schools, how far they reach towards the rule, and the exchanges that brought them. */
export function RecordView({ record }: { record: Record }) {
  const { t } = useTranslation("rotation");
  const { t: word } = useTranslation("words");
  return (
    <>
      {record.whole && <Towards record={record} />}
      {record.whole && (
        <Figures>
          <Figure label={t("record.days")} value={record.days ?? 0} unit={t("record.day")} />
          <Figure label={t("record.rural")} value={record.ruralDays ?? 0} unit={t("record.day")} />
          <Figure label={t("record.weak")} value={record.weakDays ?? 0} unit={t("record.day")} />
          <Figure label={t("record.underWay")} value={record.underWayDays ?? 0} unit={t("record.day")} note={t("record.underWayHint")} />
        </Figures>
      )}
      <Section title={t("record.lines")} flush>
        <DataList
          label={t("record.lines")}
          rows={record.lines}
          rowKey={({ exchangeId, schoolId }) => `${exchangeId} ${schoolId}`}
          empty={{ title: t("record.none"), hint: t("record.noneHint") }}
          columns={[
            { key: "school", label: t("people.school"), card: "title", cell: ({ schoolId, school }) => <Link to={`/schools/${schoolId}`}>{school}</Link> },
            { key: "kind", label: t("record.kind"), cell: ({ kind, subject, exchangeId }) => <Link to={`/exchanges/${exchangeId}`}>{[t(`kind.${kind}`), subject && word(`subject.${subject}`)].filter(Boolean).join(" · ")}</Link> },
            { key: "period", label: t("record.period"), cell: ({ since, until }) => <Period since={since} until={until} /> },
            { key: "place", label: t("record.place"), cell: ({ locality, weakDays }) => [word(`locality.${locality}`), weakDays > 0 && t("record.weakThen")].filter(Boolean).join(" · ") },
            { key: "days", label: t("record.days"), align: "right", cell: ({ days }) => days },
            { key: "counted", label: t("record.counted"), align: "right", cell: ({ countedDays, settled }) => (settled ? countedDays : 0) },
            { key: "settled", label: t("record.state"), card: "mark", cell: ({ settled }) => <StateTag tone={settled ? "good" : "info"} label={t(settled ? "record.settled" : "record.goesOn")} /> },
          ]}
        />
        {!record.whole && <p className={styles.hint}>{t("record.partly")}</p>}
        <p className={styles.hint}>{t("record.how")}</p>
      </Section>
    </>
  );
}

function Towards({ record }: { record: Record }) {
  const { t, i18n } = useTranslation("rotation");
  const { countedDays, requiredDays, requiredYears, yearDays, missingDays, since, region } = record;
  const [there, needed] = [countedDays ?? 0, requiredDays ?? 0];
  const share = needed === 0 ? FULL : Math.min(FULL, (there / needed) * FULL);
  return (
    <Section title={t("record.towards")}>
      <div className={styles.progress}>
        <div role="img" aria-label={t("record.ring", { there, needed })}>
          <RingProgress size={112} thickness={11} roundCaps sections={[{ value: share, color: missingDays === 0 ? "pine.7" : "cinnabar.5" }]} label={<div style={{ textAlign: "center", fontWeight: 650 }}>{`${Math.floor(share)}%`}</div>} />
        </div>
        <div>
          {requiredDays === null ? (
            <p className={styles.sum}>{t("record.noRule")}</p>
          ) : needed === 0 ? (
            <p className={styles.sum}>{t("record.nothingAsked")}</p>
          ) : (
            <>
              <p className={styles.sum}>
                <StateTag tone={missingDays === 0 ? "good" : "warn"} label={missingDays === 0 ? t("record.enough") : t("record.missing", { count: missingDays ?? 0 })} />
              </p>
              <p className={styles.rule}>{t("record.rule", { region, years: requiredYears, days: yearDays, needed, there })}</p>
              {since && <p className={styles.rule}>{t("record.since", { day: formatPlainDay(since, i18n.language) })}</p>}
            </>
          )}
        </div>
      </div>
    </Section>
  );
}

import { useQuery } from "@apollo/client/react";
import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFragment as unmask } from "../../gql";
import type { SpecialDayLineFragment, TermLineFragment } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Dialog } from "../../ui/dialog";
import { today } from "../../ui/format";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { Period } from "../../ui/time";
import { toast } from "../../ui/toast";
import { addSpecialDayMutation, addTermMutation, removeSpecialDayMutation, removeTermMutation, schoolYearQuery, showsCalendar, specialDayLine, termLine } from "./calendar-queries";
import styles from "./calendar.module.css";
import { SpecialDayForm } from "./special-day-form";
import { TermForm } from "./term-form";
import { YearPicture } from "./year-picture";

/** The school year in which a day lies: it begins with August. */
export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < "08" ? 1 : 0);

/** A region's school year: the picture, and the terms and special days that make it. */
export function SchoolYear({ regionId }: { regionId: string }) {
  const { t } = useTranslation("calendar");
  const [year, setYear] = useState(() => schoolYearOf(today()));
  const [term, setTerm] = useState<TermLineFragment | "new" | null>(null);
  const [special, setSpecial] = useState<SpecialDayLineFragment | "new" | null>(null);
  const { data, previousData, error, refetch } = useQuery(schoolYearQuery, { variables: { regionId, year, since: `${year}-08-01`, until: `${year + 1}-07-31` } });
  const shown = data ?? previousData;
  if (error && !shown) return <ProblemView error={error} retry={() => void refetch()} />;
  const terms = (shown?.terms.nodes ?? []).map((one) => unmask(termLine, one)).toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const days = [...(shown?.country.nodes ?? []), ...(shown?.regional.nodes ?? [])].map((one) => unmask(specialDayLine, one)).toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const may = shown?.region?.viewerCan.includes("KEEP_CALENDAR") ?? false;
  return (
    <>
      <Section
        title={t("yearOf", { year, next: year + 1 })}
        actions={
          <span className={styles.year}>
            <ActionIcon variant="default" aria-label={t("before")} onClick={() => setYear(year - 1)}>
              <IconChevronLeft size={17} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" aria-label={t("after")} onClick={() => setYear(year + 1)}>
              <IconChevronRight size={17} aria-hidden />
            </ActionIcon>
          </span>
        }
      >
        {shown ? <YearPicture days={shown.schoolDays} /> : <ListSkeleton />}
      </Section>
      <Section title={t("terms")} actions={may && <Add label={t("term.add")} onClick={() => setTerm("new")} />}>
        {!shown ? <ListSkeleton /> : terms.length === 0 ? <Empty title={t("term.none")} hint={may ? t("term.noneHint") : t("term.noneWait")} /> : (
          <ul className={styles.lines}>
            {terms.map((one) => (
              <li key={one.id} className={styles.line}>
                <span className={styles.name}>{t(`season.${one.season}`)}</span>
                <Period since={one.since} until={one.until} />
                <From regionId={one.regionId} name={one.region?.name} here={regionId} />
                <Buttons can={one.viewerCan} name={t(`season.${one.season}`)} onChange={() => setTerm(one)} remove={<RemoveTerm term={one} />} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("special.title")} actions={may && <Add label={t("special.add")} onClick={() => setSpecial("new")} />}>
        {!shown ? <ListSkeleton /> : days.length === 0 ? <Empty title={t("special.none")} hint={t("special.noneHint")} /> : (
          <ul className={styles.lines}>
            {days.map((one) => (
              <li key={one.id} className={styles.line}>
                <StateTag tone={one.kind === "DAY_OFF" ? "accent" : "warn"} label={t(`kind.${one.kind}`)} />
                <span className={styles.name}>{one.name}</span>
                <Period since={one.since} until={one.until} />
                {one.kind === "WORKING_DAY" && <span>{one.asWeekday ? t("taughtAs", { weekday: t(`weekday.${one.asWeekday}`) }) : t("noTimetable")}</span>}
                <From regionId={one.regionId} name={one.region?.name} here={regionId} />
                <Buttons can={one.viewerCan} name={one.name} onChange={() => setSpecial(one)} remove={<RemoveSpecialDay day={one} />} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Dialog opened={term !== null} onClose={() => setTerm(null)} title={term === "new" ? t("term.add") : t("term.change")}>
        {term && <TermForm regionId={regionId} year={year} term={term === "new" ? null : term} onClose={() => setTerm(null)} />}
      </Dialog>
      <Dialog opened={special !== null} onClose={() => setSpecial(null)} title={special === "new" ? t("special.add") : t("special.change")}>
        {special && <SpecialDayForm regionId={regionId} day={special === "new" ? null : special} onClose={() => setSpecial(null)} />}
      </Dialog>
    </>
  );
}

function Add({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  );
}

/** Whose word it is, where it is not the region's own. */
function From({ regionId, name, here }: { regionId: string | null | undefined; name: string | undefined; here: string }) {
  const { t } = useTranslation("calendar");
  return <span className={styles.from}>{regionId === here ? t("own") : regionId ? t("from", { name: name ?? t("regionAbove") }) : t("country")}</span>;
}

function Buttons({ can, name, onChange, remove }: { can: readonly string[]; name: string; onChange: () => void; remove: React.ReactNode }) {
  const { t } = useTranslation("calendar");
  return (
    <span className={styles.buttons}>
      {can.includes("CHANGE") && (
        <Button size="compact-sm" variant="default" aria-label={t("changeOf", { name })} onClick={onChange}>
          {t("change")}
        </Button>
      )}
      {can.includes("REMOVE") && remove}
    </span>
  );
}

function RemoveTerm({ term }: { term: TermLineFragment }) {
  const { t } = useTranslation("calendar");
  const remove = useCommand(removeTermMutation, showsCalendar);
  const add = useCommand(addTermMutation, showsCalendar);
  const { id, version, regionId, schoolYear, season, since, until } = term;
  const back = () => void tried(() => add({ input: { regionId, schoolYear, season, since, until } }), t("common:failed"));
  const go = () => void tried(() => remove({ input: { id, version } }), t("common:failed"), () => toast("good", t("term.removed"), back));
  return <RemoveButton label={t("removeOf", { name: t(`season.${season}`) })} onClick={go} />;
}

function RemoveSpecialDay({ day }: { day: SpecialDayLineFragment }) {
  const { t } = useTranslation("calendar");
  const remove = useCommand(removeSpecialDayMutation, showsCalendar);
  const add = useCommand(addSpecialDayMutation, showsCalendar);
  const { id, version, regionId, kind, name, since, until, asWeekday } = day;
  const back = () => void tried(() => add({ input: { regionId: regionId ?? null, kind, name, since, until, asWeekday: asWeekday ?? null } }), t("common:failed"));
  const go = () => void tried(() => remove({ input: { id, version } }), t("common:failed"), () => toast("good", t("special.removed", { name }), back));
  return <RemoveButton label={t("removeOf", { name })} onClick={go} />;
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  const { t } = useTranslation("calendar");
  return (
    <Button size="compact-sm" variant="default" aria-label={label} onClick={onClick}>
      {t("remove")}
    </Button>
  );
}

async function tried(act: () => Promise<unknown>, otherwise: string, done?: () => void): Promise<void> {
  try {
    await act();
    done?.();
  } catch (error) {
    toast("bad", problemOf(error).message ?? otherwise);
  }
}

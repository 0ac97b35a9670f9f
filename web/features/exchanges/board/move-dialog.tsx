import { useQuery } from "@apollo/client/react";
import { Button, Group, Radio, TextInput } from "@mantine/core";
import { IconBan, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Choose } from "../../../ui/choose";
import { Dialog } from "../../../ui/dialog";
import { FormProblem } from "../../../ui/form";
import { formatDay, formatPlainDay } from "../../../ui/format";
import { problemOf, type Problem } from "../../../ui/problem";
import styles from "./board.module.css";
import { checkPlaceQuery } from "./board-queries";
import { clashWords } from "./clash-words";
import { canMove, hasSingleDays, type Lifted } from "./moving";
import { movesFrom, timetableOf, type Target } from "./use-moves";
import { clock, clockOf, minutesOf, type BoardDay } from "./week";

export interface MoveDialogProps {
  readonly what: Lifted;
  /** Where it was dropped; where it is, when the dialog was opened without. */
  readonly day: string;
  readonly starts: string;
  /** Of a weekly place only this day, as it was dropped. */
  readonly single: boolean;
  readonly monday: string;
  readonly days: readonly BoardDay[];
  readonly move: (what: Lifted, target: Target) => Promise<unknown>;
  readonly onClose: () => void;
}

/** 改期: the same by a dialog as by a drag, with what the server would say shown before anything is moved. */
export function MoveDialog({ what, day: given, starts: at, single: alone, monday, days, move, onClose }: MoveDialogProps) {
  const { t, i18n } = useTranslation("exchangeBoard");
  const { stretch, name } = what;
  const lasts = minutesOf(stretch.ends) - minutesOf(stretch.starts);
  const [day, setDay] = useState(given);
  const [starts, setStarts] = useState(at);
  const [ends, setEnds] = useState(() => clockOf(minutesOf(at) + lasts));
  const [reason, setReason] = useState("");
  const [single, setSingle] = useState(alone);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const movable = canMove(stretch);
  const target = days.find((one) => one.day === day) ?? { day };
  const same = day === stretch.day && starts === clock(stretch.starts) && ends === clock(stretch.ends);
  const whole = starts.length === 5 && ends.length === 5;
  const { slot, visit } = stretch;
  const input = { starts, ends, ...(slot && single ? { slotId: slot.id, day: stretch.day, toDay: day } : slot ? { slotId: slot.id, weekday: timetableOf(target), from: movesFrom(what, monday) } : { visitId: visit?.id ?? null, toDay: day }) };
  const { data, error, loading } = useQuery(checkPlaceQuery, { variables: { input }, fetchPolicy: "no-cache", skip: !movable || same || !whole });
  const said = loading || same ? undefined : data?.checkPlace;
  const wishes = said?.wishes ?? [];
  const refused = said !== undefined && !said.ok;

  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await move(what, { day: target, starts, ends, reason: reason.trim(), single: single && Boolean(slot) });
      onClose();
    } catch (failed) {
      setProblem(problemOf(failed));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t("move.title", { name, school: stretch.school?.name ?? "" })}>
      <p className={styles.now}>
        {t("move.now", { day: formatDay(stretch.day, i18n.language), starts: clock(stretch.starts), ends: clock(stretch.ends) })}
        {stretch.exchange && <Link to={`/exchanges/${stretch.exchange.id}`}>{t("move.open")}</Link>}
      </p>
      {!movable && <p className={styles.now}>{t(stretch.whole ? "move.fullTime" : "move.notYours")}</p>}
      {movable && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <div className={styles.fields}>
            <Choose required label={t("move.day")} value={day} choices={days.map((one) => ({ value: one.day, label: formatDay(one.day, i18n.language) }))} onChange={(value) => value && setDay(value)} />
            <TextInput
              required
              type="time"
              label={t("move.starts")}
              value={starts}
              onChange={({ currentTarget: { value } }) => {
                setStarts(value);
                if (value.length === 5 && minutesOf(value) + lasts < 24 * 60) setEnds(clockOf(minutesOf(value) + lasts));
              }}
            />
            <TextInput required type="time" label={t("move.ends")} value={ends} onChange={({ currentTarget: { value } }) => setEnds(value)} />
          </div>
          {hasSingleDays(stretch) && (
            <Radio.Group mt="sm" label={t("move.for")} value={single ? "day" : "week"} onChange={(value) => setSingle(value === "day")}>
              <Group gap="lg" mt={6}>
                <Radio value="week" label={t("move.weekly")} />
                <Radio value="day" label={t("move.single")} />
              </Group>
            </Radio.Group>
          )}
          {slot && !single && <p className={styles.hint}>{t("move.scope", { day: formatPlainDay(movesFrom(what, monday), i18n.language) })}</p>}
          <div className={styles.said} role="status">
            {said?.ok && wishes.length === 0 && (
              <p data-kind="fits">
                <IconCheck size={15} aria-hidden /> {slot && !single ? t("move.goesWeekly", { count: said.days }) : t("verdict.fits")}
              </p>
            )}
            {said?.clashes.map((clash) => (
              <p key={`${clash.day}${clash.starts}`} data-kind="refused">
                <IconBan size={15} aria-hidden /> {clashWords(t, clash)}
              </p>
            ))}
            {said?.hours && (
              <p data-kind="refused">
                <IconBan size={15} aria-hidden /> {t("wish.hoursLimit", { count: said.hours.count, limit: said.hours.limit })}
              </p>
            )}
            {error && <FormProblem problem={problemOf(error)} />}
            {refused && said.free.length > 0 && (
              <Group gap={6}>
                <span>{t("move.free")}</span>
                {said.free.map((place) => {
                  const there = days.find((one) => timetableOf(one) === place.weekday && (one.taughtAs ?? null) !== null);
                  return (
                    <Button
                      key={`${place.weekday}${place.starts}`}
                      size="compact-sm"
                      variant="default"
                      disabled={!there}
                      onClick={() => {
                        if (there) setDay(there.day);
                        setStarts(place.starts);
                        setEnds(clockOf(minutesOf(place.starts) + lasts));
                      }}
                    >
                      {t(`weekday.${place.weekday}`)} {place.starts}
                    </Button>
                  );
                })}
              </Group>
            )}
          </div>
          {wishes.length > 0 && (
            <TextInput required label={t("move.reason")} description={wishes.map(({ wish, count, limit }) => t(`wish.${wish.split(".").at(-1)}`, { count, limit })).join(" ")} value={reason} onChange={({ currentTarget: { value } }) => setReason(value)} />
          )}
          <FormProblem problem={problem} />
          <Group justify="flex-end" mt="lg" gap="sm">
            <Button variant="default" onClick={onClose}>{t("common:cancel")}</Button>
            <Button type="submit" loading={busy} disabled={same || !whole || refused || (wishes.length > 0 && reason.trim().length < 2)}>
              {t("move.verb")}
            </Button>
          </Group>
        </form>
      )}
    </Dialog>
  );
}

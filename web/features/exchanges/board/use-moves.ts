import { useCallback } from "react";
import { useCommand } from "../../../app/apollo/use-command";
import { today } from "../../../ui/format";
import { boardMoveDayMutation, boardMoveSlotMutation, boardMoveVisitMutation, boardRestoreDayMutation, showsBoard } from "./board-queries";
import type { Lifted } from "./moving";
import { clock, weekdayOf, type BoardDay } from "./week";

/** Where something is to go. */
export interface Target {
  readonly day: BoardDay;
  readonly starts: string;
  readonly ends: string;
  /** Why a wish is passed over; empty where none is. */
  readonly reason: string;
  /** Of a weekly place only the day that was lifted; the other weeks stay. */
  readonly single: boolean;
}

/** The first day on which a weekly place can be otherwise when it is moved in a week: nothing that has passed. */
export const movesFrom = ({ stretch: { slot } }: Lifted, monday: string): string => [monday, today(), slot?.since ?? ""].toSorted().at(-1) ?? monday;

/** Whose timetable a day follows: a moved working day that of another. */
export const timetableOf = ({ day, taughtAs }: BoardDay): number => taughtAs ?? weekdayOf(day);

/** Moves something and gives what takes it back. */
export function useMoves(monday: string): (what: Lifted, target: Target) => Promise<() => Promise<unknown>> {
  const moveSlot = useCommand(boardMoveSlotMutation, showsBoard);
  const moveVisit = useCommand(boardMoveVisitMutation, showsBoard);
  const moveDay = useCommand(boardMoveDayMutation, showsBoard);
  const restoreDay = useCommand(boardRestoreDayMutation, showsBoard);
  return useCallback(
    async (what, { day, starts, ends, reason, single }) => {
      const { slot, visit, ...before } = what.stretch;
      const old = { starts: clock(before.starts), ends: clock(before.ends) };
      const passing = reason ? { overrideReason: reason } : {};
      if (slot && single) {
        const { moveDay: moved } = await moveDay({ input: { id: slot.id, version: slot.version, day: before.day, toDay: day.day, starts, ends, ...passing } });
        return () => restoreDay({ input: { id: moved?.id ?? "", version: moved?.version ?? 1 } });
      }
      if (slot) {
        const from = movesFrom(what, monday);
        const { moveSlot: moved } = await moveSlot({ input: { id: slot.id, version: slot.version, weekday: timetableOf(day), starts, ends, from, ...passing } });
        return () => moveSlot({ input: { id: moved?.id ?? slot.id, version: moved?.version ?? slot.version + 1, weekday: slot.weekday, ...old, from, ...passing } });
      }
      if (!visit) throw new Error("a full-time stay lies in no single place");
      const { moveVisit: moved } = await moveVisit({ input: { id: visit.id, version: visit.version, day: day.day, starts, ends, ...passing } });
      return () => moveVisit({ input: { id: visit.id, version: moved?.version ?? visit.version + 1, day: before.day, ...old, ...passing } });
    },
    [moveSlot, moveVisit, moveDay, restoreDay, monday],
  );
}

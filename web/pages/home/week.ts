import { shiftDay } from "../../ui/format";

/** Monday to Monday, the second no longer part of it: the week in which a day lies. */
export function weekOf(day: string): { readonly from: string; readonly until: string } {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  const from = shiftDay(day, 1 - weekday);
  return { from, until: shiftDay(from, 7) };
}

/** `HH:MM` of what a column of times says. */
export const hoursOf = ({ starts, ends }: { readonly starts: string; readonly ends: string }): string => `${starts.slice(0, 5)}–${ends.slice(0, 5)}`;

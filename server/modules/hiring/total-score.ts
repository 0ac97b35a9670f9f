import { WHOLE_WEIGHT } from "../../../shared/hiring";
import { HUNDREDTHS } from "./place-applicants";

interface Criterion {
  readonly id: string;
  /** Of 100. */
  readonly weight: number;
  readonly most: number;
}

/** What a judge's points come to, out of 100: each criterion's share of its most, by its weight. */
export function totalOfSheet(criteria: readonly Criterion[], points: Readonly<Record<string, number>>): number {
  const sum = [...criteria].sort((a, b) => (a.id < b.id ? -1 : 1)).reduce((total, { id, weight, most }) => total + (weight * (points[id] ?? 0)) / most, 0);
  return rounded((sum * WHOLE_WEIGHT) / criteria.reduce((total, { weight }) => total + weight, 0));
}

/** The mean of the judges' totals by the judges' weights, in hundredths of a point. */
export function hundredthsOf(sheets: readonly { readonly total: number; readonly weight: number }[]): number {
  const weight = sheets.reduce((sum, sheet) => sum + sheet.weight, 0);
  if (weight === 0) return 0;
  // In hundredths from the start: sums of whole numbers are the same in every order.
  return Math.round(sheets.reduce((sum, sheet) => sum + Math.round(sheet.total * HUNDREDTHS) * sheet.weight, 0) / weight);
}

const rounded = (value: number): number => Math.round((value + Number.EPSILON) * HUNDREDTHS) / HUNDREDTHS;

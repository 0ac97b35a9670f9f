import type { RotationScope } from "../../gql/graphql";

/** Whose figures are shown, and of which school year. */
export interface PlaceOfYear {
  readonly kind: RotationScope;
  readonly id: string;
  readonly year: number;
}

const HUNDRED = 100;
/** 0.18126 → “18.13%”. */
export const percent = (share: number): string => `${(share * HUNDRED).toFixed(2)}%`;
/** A limit as people write it: 0.1 → “10%”. */
export const limit = (share: number): string => `${Number((share * HUNDRED).toFixed(1))}%`;

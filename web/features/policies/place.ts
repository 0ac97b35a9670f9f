import type { Viewer } from "../../app/viewer";

export interface Place {
  readonly id: string;
  readonly name: string;
}

/** The region for which somebody works: where the page of rules, statistics or quotas begins when its address names none. */
export const ownRegion = ({ appointments }: Viewer): Place | null => appointments.find(({ region }) => region)?.region ?? null;

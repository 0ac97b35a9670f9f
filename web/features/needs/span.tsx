import { shiftDay } from "../../ui/format";

/** A stretch of days, its last one included. */
export const Span = ({ since, until }: { since: string; until: string }) => <span>{`${since} – ${shiftDay(until, -1)}`}</span>;

export { keepWeek, keptWeek, type KeptWeek } from "./kept";
export { placeOf, type OutboxEntry } from "./outbox";
export { OutboxProvider, useOutbox } from "./outbox-provider";
export { smaller } from "./smaller";
export type { LogDraft, Photo } from "./store";

import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** What a log says, in the words of the command's input. */
export interface LogDraft {
  readonly exchangeId: string;
  readonly slotId: string | null;
  readonly visitId: string | null;
  readonly day: string;
  readonly began: string;
  readonly ended: string;
  readonly room: string | null;
  readonly className: string | null;
  readonly topic: string;
  readonly summary: string;
  readonly pupils: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Photo {
  readonly id: string;
  readonly file: File;
  /** The file of the server that it became: never sent again. */
  readonly fileId?: string;
}

/** A log that the server has not acknowledged yet. */
export interface Entry {
  /** The log's `clientId` and the command's key: made once, so that it is stored once. */
  readonly id: string;
  /** Whose it is: nobody else on this device sees or sends it. */
  readonly accountId: string;
  /** Slot or visit and day: one log of each. */
  readonly place: string;
  /** Milliseconds: what was written first is sent first. */
  readonly order: number;
  readonly writtenAt: string;
  /** Where it was, for those who look at it before it is sent. */
  readonly school: string;
  readonly draft: LogDraft;
  readonly photos: readonly Photo[];
  readonly state: "waiting" | "refused";
  /** Why the server refused it, in the person's language. */
  readonly problem?: string;
  readonly field?: string;
}

interface Shape extends DBSchema {
  outbox: { key: string; value: Entry; indexes: { account: string; place: [string, string] } };
  /** The last answers, own data alone: who is signed in, and each week that was looked at. */
  kept: { key: string; value: { readonly accountId: string; readonly at: number; readonly data: unknown } };
}

let opened: Promise<IDBPDatabase<Shape>> | undefined;

/** The one database of this device. Rejects where the browser keeps nothing (some private windows). */
export function store(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>("lianxiao", 1, {
    upgrade(database) {
      const outbox = database.createObjectStore("outbox", { keyPath: "id" });
      outbox.createIndex("account", "accountId");
      outbox.createIndex("place", ["accountId", "place"], { unique: true });
      database.createObjectStore("kept");
    },
    // Another tab has a newer version: this one makes room, and opens anew when it is asked.
    blocking: (_have, _want, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

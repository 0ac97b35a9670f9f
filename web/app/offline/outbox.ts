import { problemOf, type Problem } from "../../ui/problem";
import { store, type Entry, type LogDraft, type Photo } from "./store";

/** What is shown of an entry beside what is kept of it. */
export interface OutboxEntry extends Entry {
  /** This tab is sending it just now. */
  readonly sending: boolean;
}

export interface OutboxParts {
  readonly accountId: string;
  /** Uploads a photo: the file that it became, or why not. */
  upload(file: File, entryId: string): Promise<{ readonly fileId: string } | { readonly problem: Problem }>;
  /** Runs the command; asked twice with the same entry it is done once. */
  write(entry: Entry): Promise<unknown>;
  /** The server has it. */
  onSent?(entry: Entry): void;
}

/** The server could not be asked, or not as this person: the same is tried again later, as it is. */
const LATER: ReadonlySet<string> = new Set(["OFFLINE", "UNAVAILABLE", "UNAUTHENTICATED", "RATE_LIMITED", "QUERY_TOO_LARGE"]);
const AGAIN_MS = 30_000;

export const placeOf = ({ slotId, visitId, day }: Pick<LogDraft, "slotId" | "visitId" | "day">): string => `${slotId ?? visitId ?? ""} ${day}`;

/**
 * Logs that were written and not acknowledged, of one account. Kept in the device's database before anything is sent,
 * and taken out of it only when the server has answered: a page that is closed, or killed, at whatever moment begins
 * again with the same key. One tab sends at a time (a Web Lock); all see the same.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #listeners = new Set<() => void>();
  readonly #channel: BroadcastChannel | undefined;
  #entries: readonly OutboxEntry[] | undefined;
  #sending: string | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("lx.outbox") : undefined;
    this.#channel?.addEventListener("message", () => void this.#read());
    void this.#read();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Undefined until the device has answered. */
  snapshot = (): readonly OutboxEntry[] | undefined => this.#entries;

  leave(): void {
    this.#left = true;
    clearTimeout(this.#timer);
    this.#channel?.close();
  }

  /** Keeps a new log and sends it as soon as it can be. False when one of the same place waits already, whichever tab wrote it. */
  async add(draft: LogDraft, school: string, photos: readonly File[]): Promise<boolean> {
    const { accountId } = this.#parts;
    const place = placeOf(draft);
    const transaction = (await store()).transaction("outbox", "readwrite");
    const there = await transaction.store.index("place").getKey([accountId, place]);
    if (there === undefined) {
      const now = new Date();
      await transaction.store.add({ id: crypto.randomUUID(), accountId, place, order: now.getTime(), writtenAt: now.toISOString(), school, draft, photos: photos.map(asPhoto), state: "waiting" });
    }
    await transaction.done;
    await this.#changed();
    this.run();
    return there === undefined;
  }

  /** Says something else instead, of what was refused or has not gone yet. False when it went meanwhile. */
  async mend(id: string, draft: LogDraft, kept: readonly Photo[], added: readonly File[]): Promise<boolean> {
    const done = await this.#alone(async () => {
      const transaction = (await store()).transaction("outbox", "readwrite");
      const entry = await transaction.store.get(id);
      if (entry) {
        const { problem: _, field: __, ...rest } = entry;
        await transaction.store.put({ ...rest, draft, photos: [...kept, ...added.map(asPhoto)], state: "waiting" });
      }
      await transaction.done;
      return entry !== undefined;
    });
    await this.#changed();
    this.run();
    return done;
  }

  /** Sends what was refused once more, as it is. */
  async retry(id: string): Promise<void> {
    const entry = this.#entries?.find((one) => one.id === id);
    if (entry) await this.mend(id, entry.draft, entry.photos, []);
  }

  async discard(id: string): Promise<void> {
    await this.#alone(async () => (await store()).delete("outbox", id));
    await this.#changed();
  }

  /** Sends what waits, one after the other. Called whenever that may have become possible; one run at a time. */
  run = (): void => {
    if (this.#running) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#running = this.#alone(() => this.#drain())
      // The device's database could not be read: the next call tries again.
      .catch(() => undefined)
      .finally(() => {
        this.#running = undefined;
        if (this.#again) {
          this.#again = false;
          this.run();
        }
      });
  };

  /** One tab of this device at a time; a page that is gone lets go by itself. */
  #alone<Result>(act: () => Promise<Result>): Promise<Result> {
    if (!("locks" in navigator)) return act();
    return navigator.locks.request(`lx.outbox ${this.#parts.accountId}`, act);
  }

  async #drain(): Promise<void> {
    for (;;) {
      const [entry] = (await this.#all()).filter(({ state }) => state === "waiting");
      if (!entry || this.#left) return;
      this.#sending = entry.id;
      await this.#changed();
      const went = await this.#send(entry);
      this.#sending = undefined;
      await this.#changed();
      if (went) continue;
      this.#timer = setTimeout(this.run, AGAIN_MS);
      return;
    }
  }

  /** False when it has to wait: no network, or nobody is signed in. */
  async #send(given: Entry): Promise<boolean> {
    let entry = given;
    for (const photo of entry.photos) {
      if (photo.fileId !== undefined) continue;
      const sent = await this.#parts.upload(photo.file, entry.id);
      if ("problem" in sent) return this.#put(entry, sent.problem);
      // Noted before anything else: after a crash the photo is not sent again.
      entry = { ...entry, photos: entry.photos.map((one) => (one.id === photo.id ? { ...one, fileId: sent.fileId } : one)) };
      await (await store()).put("outbox", entry);
    }
    try {
      await this.#parts.write(entry);
    } catch (error) {
      return this.#put(entry, problemOf(error));
    }
    await (await store()).delete("outbox", entry.id);
    this.#parts.onSent?.(entry);
    return true;
  }

  /** What was refused stays, with the reason; what could not be asked stays as it is. */
  async #put(entry: Entry, { code, message, field }: Problem): Promise<boolean> {
    if (LATER.has(code)) return false;
    await (await store()).put("outbox", { ...entry, state: "refused", ...(message ? { problem: message } : {}), ...(field ? { field } : {}) });
    return true;
  }

  async #all(): Promise<Entry[]> {
    const entries = await (await store()).getAllFromIndex("outbox", "account", this.#parts.accountId);
    return entries.toSorted((a, b) => a.order - b.order);
  }

  async #changed(): Promise<void> {
    await this.#read();
    if (!this.#left) this.#channel?.postMessage("changed");
  }

  async #read(): Promise<void> {
    // Where nothing can be kept, nothing waits.
    const entries = await this.#all().catch(() => []);
    this.#entries = entries.map((entry) => ({ ...entry, sending: entry.id === this.#sending }));
    for (const listener of this.#listeners) listener();
  }
}

const asPhoto = (file: File): Photo => ({ id: crypto.randomUUID(), file });

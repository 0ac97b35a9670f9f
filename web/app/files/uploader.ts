import type { DetailedError, Upload as TusUpload } from "tus-js-client";
import { MAX_FILE_BYTES, UPLOADS_PATH } from "../../../shared/files";
import { acceptLanguage } from "../i18n";
import type { FileLineFragment } from "../../gql/graphql";
import { problemOf } from "../../ui/problem";
import { forget, remember, rememberedAt } from "./remembered";

/** `left`: a page was closed in the middle; it goes on once the same file is chosen again. */
export type UploadState = "waiting" | "sending" | "paused" | "offline" | "checking" | "done" | "refused" | "left";

export interface UploadItem {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly state: UploadState;
  /** Why it was refused, and what to do, in the person's language; undefined where the screen has its own words. */
  readonly problem?: string | undefined;
  /** What it became. */
  readonly file?: FileLineFragment | undefined;
  /** Address of a picture on this device, to show it before it has come. */
  readonly preview?: string | undefined;
}

interface Entry {
  item: UploadItem;
  blob?: File;
  url?: string;
  tus?: TusUpload;
  timer?: ReturnType<typeof setTimeout>;
  tries: number;
}

export interface UploaderParts {
  /** Whose uploads, and of which part of the screen: what was left there is found there again. */
  readonly place: string;
  /** Makes an upload that has come whole a file; rejects with the server's error. */
  keep(id: string): Promise<FileLineFragment>;
  onKept?(file: FileLineFragment, uploader: Uploader): void;
}

/** Parts of this size are sent one by one: each arrives within the time that a server waits for a request. */
const CHUNK_BYTES = 5 * 1024 * 1024;
const AT_ONCE = 2;
const LONGEST_PAUSE_MS = 20_000;
const shown = /^image\/(jpeg|png|gif|webp|avif)$/;

let count = 0;

/** Uploads of one part of a screen: two at a time, each by the tus protocol, gone on with after whatever interrupts it. */
export class Uploader {
  private entries: Entry[] = [];
  private listeners = new Set<() => void>();
  private readonly parts: UploaderParts;
  items: readonly UploadItem[] = [];

  constructor(parts: UploaderParts) {
    this.parts = parts;
    for (const { url, name, size, sent } of rememberedAt(parts.place)) this.entries.push({ item: { key: this.key(), name, size, sent, state: "left" }, url, tries: 0 });
    this.publish();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) window.addEventListener("online", this.goOn);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) window.removeEventListener("online", this.goOn);
    };
  };

  snapshot = (): readonly UploadItem[] => this.items;

  /** Nobody looks any more: what is under way stops, and is remembered. */
  leave(): void {
    for (const entry of this.entries) {
      this.halt(entry);
      if (entry.item.preview) URL.revokeObjectURL(entry.item.preview);
    }
  }

  add(files: Iterable<File>): void {
    for (const blob of files) {
      const known = this.entries.find(({ item, url }) => item.state === "left" && item.name === blob.name && item.size === blob.size && this.isThat(url, blob));
      const preview = shown.test(blob.type) ? URL.createObjectURL(blob) : undefined;
      if (known) {
        known.blob = blob;
        this.change(known, { state: "waiting", preview });
      } else this.entries.push({ item: { key: this.key(), name: blob.name, size: blob.size, sent: 0, state: blob.size > MAX_FILE_BYTES ? "refused" : "waiting", preview }, blob, tries: 0 });
    }
    this.publish();
    this.begin();
  }

  pause(key: string): void {
    const entry = this.entry(key);
    if (!entry) return;
    this.halt(entry);
    this.change(entry, { state: "paused" });
    this.begin();
  }

  /** After a pause, a lost connection or a refusal that one has seen to. */
  resume(key: string): void {
    const entry = this.entry(key);
    if (!entry) return;
    clearTimeout(entry.timer);
    entry.tries = 0;
    this.change(entry, { state: "waiting", problem: undefined });
    this.begin();
  }

  /** Gives it up; what has come is removed from the server too. */
  remove(key: string): void {
    const entry = this.entry(key);
    if (!entry) return;
    this.halt(entry);
    const { url } = entry;
    if (url) forget(url);
    // Whatever comes of it: the server gives up by itself what nobody goes on with.
    if (url && entry.item.state !== "done") fetch(url, { method: "DELETE", headers: { "tus-resumable": "1.0.0" } }).catch(() => undefined);
    if (entry.item.preview) URL.revokeObjectURL(entry.item.preview);
    this.entries = this.entries.filter((one) => one !== entry);
    this.publish();
    this.begin();
  }

  /** Those that became files leave the list, once they stand elsewhere. */
  clear(fileIds: readonly string[]): void {
    for (const { item } of this.entries.filter((entry) => entry.item.file && fileIds.includes(entry.item.file.id))) this.remove(item.key);
  }

  private goOn = (): void => {
    for (const { item } of this.entries) if (item.state === "offline") this.resume(item.key);
  };

  private key = (): string => `${this.parts.place} ${(count += 1)}`;
  private entry = (key: string): Entry | undefined => this.entries.find(({ item }) => item.key === key);
  private isThat = (url: string | undefined, { lastModified }: File): boolean => rememberedAt(this.parts.place).some((one) => one.url === url && one.lastModified === lastModified);

  private publish(): void {
    this.items = this.entries.map(({ item }) => item);
    for (const listener of this.listeners) listener();
  }

  private change(entry: Entry, patch: Partial<UploadItem>): void {
    entry.item = { ...entry.item, ...patch };
    this.publish();
  }

  private halt(entry: Entry): void {
    clearTimeout(entry.timer);
    void entry.tus?.abort();
    delete entry.tus;
  }

  private begin(): void {
    const busy = this.entries.filter(({ item }) => item.state === "sending" || item.state === "checking").length;
    for (const entry of this.entries.filter(({ item }) => item.state === "waiting").slice(0, Math.max(0, AT_ONCE - busy))) void this.send(entry);
  }

  private async send(entry: Entry): Promise<void> {
    const { blob } = entry;
    if (!blob) return;
    this.change(entry, { state: "sending" });
    let Upload: typeof TusUpload;
    try {
      ({ Upload } = await import("tus-js-client"));
    } catch {
      return this.later(entry);
    }
    // Paused or removed while the client was on its way.
    if (entry.item.state !== "sending" || !this.entries.includes(entry)) return;
    const { place } = this.parts;
    const note = (sent: number): void => {
      if (entry.url) remember({ place, url: entry.url, name: blob.name, size: blob.size, lastModified: blob.lastModified, sent, at: Date.now() });
    };
    const tus = new Upload(blob, {
      endpoint: UPLOADS_PATH,
      ...(entry.url ? { uploadUrl: entry.url } : {}),
      chunkSize: CHUNK_BYTES,
      retryDelays: null as unknown as number[],
      storeFingerprintForResuming: false,
      metadata: { filename: blob.name },
      headers: { "accept-language": acceptLanguage() },
      onUploadUrlAvailable: () => {
        entry.url = new URL(tus.url ?? "", location.href).pathname;
        note(entry.item.sent);
      },
      onProgress: (sent) => {
        if (entry.tus === tus) this.change(entry, { sent });
      },
      onChunkComplete: (_size, accepted) => {
        entry.tries = 0;
        note(accepted);
      },
      onSuccess: () => void this.check(entry),
      onError: (error) => {
        if (entry.tus === tus) this.failed(entry, error);
      },
    });
    entry.tus = tus;
    tus.start();
  }

  /** All bytes have come: the server looks at them, and says whether it keeps them. */
  private async check(entry: Entry): Promise<void> {
    this.change(entry, { state: "checking", sent: entry.item.size });
    try {
      const file = await this.parts.keep(entry.url?.split("/").at(-1) ?? "");
      if (entry.url) forget(entry.url);
      this.change(entry, { state: "done", file });
      this.parts.onKept?.(file, this);
    } catch (error) {
      const { code, message } = problemOf(error);
      if (code === "OFFLINE" || code === "UNAVAILABLE") return this.later(entry);
      if (entry.url) forget(entry.url);
      delete entry.url;
      this.change(entry, { state: "refused", problem: message, sent: 0 });
    }
    this.begin();
  }

  private failed(entry: Entry, error: Error | DetailedError): void {
    delete entry.tus;
    const answer = "originalResponse" in error ? error.originalResponse : null;
    const status = answer?.getStatus() ?? 0;
    // No answer, a server that starts anew, one that still holds the upload for a lost connection, or a session that has ended.
    if (status === 0 || status >= 500 || [401, 408, 409, 423, 429].includes(status)) return this.later(entry);
    if ((status === 404 || status === 410) && entry.url) {
      // Expired, or somebody else's: from the beginning.
      forget(entry.url);
      delete entry.url;
      this.change(entry, { state: "waiting", sent: 0 });
    } else this.change(entry, { state: "refused", problem: saidBy(answer?.getBody()) });
    this.begin();
  }

  /** Tried again by itself, with growing pauses, and at once when the device is online again. */
  private later(entry: Entry): void {
    this.change(entry, { state: "offline" });
    entry.tries += 1;
    entry.timer = setTimeout(() => {
      if (entry.item.state !== "offline") return;
      this.change(entry, { state: "waiting" });
      this.begin();
    }, Math.min(LONGEST_PAUSE_MS, 500 * 2 ** entry.tries));
    this.begin();
  }
}

/** The server refuses an upload in the same form as an operation. */
function saidBy(body: string | undefined): string | undefined {
  try {
    return (JSON.parse(body ?? "") as { errors?: { message?: string }[] }).errors?.[0]?.message;
  } catch {
    // A proxy's page: the screen has its own words.
    return undefined;
  }
}

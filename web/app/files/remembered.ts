/** An upload that a page was left with: the file must be chosen again, its bytes that have come need not. */
export interface Remembered {
  /** Whose it is and where on the screen. */
  readonly place: string;
  readonly url: string;
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  /** Bytes that had come when it was last noted. */
  readonly sent: number;
  readonly at: number;
}

const KEY = "lx.uploads";
/** The server gives up what nobody touches for as long. */
const DAYS_MS = 2 * 86_400_000;

function all(): Remembered[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]") as unknown;
    return Array.isArray(kept) ? (kept as Remembered[]).filter(({ at }) => Date.now() - at < DAYS_MS) : [];
  } catch {
    // What another version wrote, or a half-written note: uploads then begin anew.
    return [];
  }
}

function write(to: readonly Remembered[]): void {
  try {
    if (to.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(to));
  } catch {
    // A full or forbidden store costs nothing but the resumption after a reload.
  }
}

export const rememberedAt = (place: string): readonly Remembered[] => all().filter((one) => one.place === place);
export const remember = (one: Remembered): void => write([...all().filter(({ url }) => url !== one.url), one]);
export const forget = (url: string): void => write(all().filter((one) => one.url !== url));

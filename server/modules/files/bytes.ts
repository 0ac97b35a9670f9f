import type { ByteRange } from "./store/store";

/**
 * The range that a `Range` header asks of a content of this size (RFC 9110, section 14): undefined for the whole (none
 * asked, several, or not understood), null when there is no such byte.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | undefined | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec((header ?? "").trim());
  const [first, last] = [asked?.[1] ?? "", asked?.[2] ?? ""];
  if (!asked || (first === "" && last === "")) return undefined;
  if (first === "") return Number(last) === 0 || size === 0 ? null : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const [start, end] = [Number(first), last === "" ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== "" && Number(last) < start) return undefined;
  return start < size ? { start, end } : null;
}

/** `attachment; filename="…"; filename*=…` (RFC 6266): old programs read the first, all others the name as it is. */
export function disposition(kind: "attachment" | "inline", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}

const UNITS = ["B", "KB", "MB", "GB", "TB"] as const;

/** `1.5 MB`: bytes as people read them. */
export function fileSize(bytes: number | string): string {
  const size = Number(bytes);
  const power = size < 1 ? 0 : Math.min(Math.floor(Math.log(size) / Math.log(1024)), UNITS.length - 1);
  const value = size / 1024 ** power;
  return `${value < 10 && power > 0 ? Math.round(value * 10) / 10 : Math.round(value)} ${UNITS[power]}`;
}

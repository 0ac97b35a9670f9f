/** Opens the map that phones in China have, with the way to a school; in the browser where there is none. */
export function wayTo({ name, latitude, longitude }: { readonly name: string; readonly latitude: number | null; readonly longitude: number | null }): string | undefined {
  if (latitude === null || longitude === null) return undefined;
  return `https://uri.amap.com/navigation?to=${longitude},${latitude},${encodeURIComponent(name)}&mode=car&coordinate=wgs84&callnative=1`;
}

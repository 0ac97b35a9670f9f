/** Shortages, needs and offers of an alliance, side by side. */
export function AllianceSupply({ alliance }: { alliance: { readonly id: string; readonly name: string; readonly viewerCan: readonly string[] } }) {
  return <section data-of={JSON.stringify(alliance)} />;
}

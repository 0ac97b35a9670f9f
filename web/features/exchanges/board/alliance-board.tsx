/** A board of teachers by days. */
export function AllianceBoard({ alliance }: { alliance: { readonly id: string; readonly name: string; readonly viewerCan: readonly string[] } }) {
  return <section data-of={JSON.stringify(alliance)} />;
}

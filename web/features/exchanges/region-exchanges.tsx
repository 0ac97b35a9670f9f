/** The exchanges of a region. */
export function RegionExchanges({ id }: { id: string }) {
  return <section data-of={JSON.stringify(id)} />;
}

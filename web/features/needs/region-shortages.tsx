/** What the schools of a region lack, school by subject. */
export function RegionShortages({ id }: { id: string }) {
  return <section data-of={JSON.stringify(id)} />;
}

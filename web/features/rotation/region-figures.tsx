/** Rotation and offering of a region in figures. */
export function RegionFigures({ id }: { id: string }) {
  return <section data-of={JSON.stringify(id)} />;
}

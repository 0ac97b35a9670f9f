/** Rotation and offering of an alliance in figures. */
export function AllianceFigures({ id }: { id: string }) {
  return <section data-of={JSON.stringify(id)} />;
}

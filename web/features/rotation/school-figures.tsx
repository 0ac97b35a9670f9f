/** Rotation and offering of a school in figures. */
export function SchoolFigures({ id }: { id: string }) {
  return <section data-of={JSON.stringify(id)} />;
}

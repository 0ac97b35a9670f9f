/** What a school lacks and asks for. */
export function SchoolNeeds({ school }: { school: { readonly id: string; readonly name: string; readonly viewerCan: readonly string[] } }) {
  return <section data-of={JSON.stringify(school)} />;
}

/** Who comes to a school and who goes. */
export function SchoolExchanges({ school }: { school: { readonly id: string; readonly name: string; readonly viewerCan: readonly string[] } }) {
  return <section data-of={JSON.stringify(school)} />;
}

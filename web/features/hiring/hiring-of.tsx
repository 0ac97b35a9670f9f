/** The competitive hirings of a place, or those that concern the viewer. */
export function HiringOf({ place }: { place: { readonly allianceId: string } | { readonly schoolId: string } | { readonly regionId: string } | { readonly mine: true } }) {
  return <section data-of={JSON.stringify(place)} />;
}

/** Week, month and term of a teacher, a school or an alliance. */
export function ExchangeCalendar({ of }: { of: { readonly allianceId: string } | { readonly schoolId: string } | { readonly personId: string } }) {
  return <section data-of={JSON.stringify(of)} />;
}

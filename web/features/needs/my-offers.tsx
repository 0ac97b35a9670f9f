/** What a teacher offers, and nominations that wait for consent. */
export function MyOffers() {
  return <section />;
}

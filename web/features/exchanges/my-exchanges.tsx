/** A teacher's own exchanges. */
export function MyExchanges() {
  return <section />;
}

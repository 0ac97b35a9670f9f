/** What the host says of an exchange at its end. */
export function AppraisalOfExchange({ exchangeId }: { exchangeId: string }) {
  return <section data-of={JSON.stringify(exchangeId)} />;
}

/** The logs of one exchange. */
export function LogsOfExchange({ exchangeId }: { exchangeId: string }) {
  return <section data-of={JSON.stringify(exchangeId)} />;
}

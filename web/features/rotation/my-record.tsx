/** A teacher's service record. */
export function MyRecord() {
  return <section />;
}

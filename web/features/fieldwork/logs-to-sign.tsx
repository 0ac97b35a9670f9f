/** Logs that the host school signs. */
export function LogsToSign({ schoolId }: { schoolId: string }) {
  return <section data-of={JSON.stringify(schoolId)} />;
}

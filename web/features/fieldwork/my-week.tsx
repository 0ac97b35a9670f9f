/** Where a teacher is expected this week, and the logs of it. */
export function MyWeek() {
  return <section />;
}

/** The viewer's links by which calendars subscribe. */
export function CalendarLinks() {
  return <section />;
}

import type { ReactNode } from "react";
import { Link } from "react-router";

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What somebody wrote, with the people whom it names as links. The longest name first: 王小明 is not 王小 and a 明. */
export function Words({ text, people }: { text: string; people: readonly (Named | null | undefined)[] }) {
  const named = people.filter((one) => one !== null && one !== undefined).toSorted((a, b) => b.name.length - a.name.length);
  const parts: ReactNode[] = [];
  let rest = text;
  while (rest !== "") {
    const places = named.map((person) => ({ person, at: rest.indexOf(`@${person.name}`) })).filter(({ at }) => at >= 0);
    const next = places.toSorted((a, b) => a.at - b.at || b.person.name.length - a.person.name.length)[0];
    if (!next) break;
    parts.push(rest.slice(0, next.at), <Link key={parts.length} to={`/people/${next.person.id}`}>{`@${next.person.name}`}</Link>);
    rest = rest.slice(next.at + next.person.name.length + 1);
  }
  return (
    <>
      {parts}
      {rest}
    </>
  );
}

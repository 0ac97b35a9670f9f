const fewestForShort = 4;
const leastLeft = 3;

/** Half a number or half a word says nothing: 第|一小学, Lon|don. */
const inOne = /[第\da-z]$/i;

/**
 * What all names of a kind begin with says nothing beside each other; the whole name stands in the tip and in the table.
 * Only names that become shorter are in the answer.
 */
export function shortNames(kinds: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(kinds.flatMap(shortened));
}

function shortened(names: readonly string[]): [string, string][] {
  const [first = "", ...rest] = names;
  if (names.length < fewestForShort) return [];
  let shared = first.length;
  for (const name of rest) {
    while (shared > 0 && name.slice(0, shared) !== first.slice(0, shared)) shared--;
  }
  while (shared > 0 && inOne.test(first.slice(0, shared))) shared--;
  const shortest = Math.min(...names.map((name) => name.length - shared));
  return shared < 2 || shortest < leastLeft ? [] : names.map((name) => [name, name.slice(shared)]);
}

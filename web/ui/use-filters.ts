import { useSearchParams } from "react-router";

/** Filters stand in the address, so that back, reload and a copied link keep them. An empty value leaves it. */
export function useFilters<Name extends string>(...names: readonly Name[]): readonly [Readonly<Record<Name, string>>, (name: Name, value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ""])) as Record<Name, string>;
  const set = (name: Name, value: string | null): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return [values, set];
}

/** The value, if it is one of these: an address can be written by hand. */
export const oneOf = <Value extends string>(values: readonly Value[], given: string): Value | null => values.find((value) => value === given) ?? null;

import { useSearchParams } from "react-router";

/** A dialog that an address can open: `?do=new`. Closed by its button or by going back. */
export function useAsked(what: string): readonly [boolean, (opened: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const set = (opened: boolean): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (opened) after.set("do", what);
        else after.delete("do");
        return after;
      },
      { replace: !opened, preventScrollReset: true },
    );
  return [params.get("do") === what, set];
}

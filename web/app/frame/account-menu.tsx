import { lazy, Suspense, useState } from "react";
import { AccountButton } from "./account-button";

const load = () => import("./account-menu-list");
const List = lazy(load);

/** The menu comes with the first click (or a little before, when the pointer nears): no first page waits for it. */
export function AccountMenu() {
  const [wanted, setWanted] = useState(false);
  const closed = <AccountButton aria-haspopup="menu" aria-expanded={false} onPointerEnter={() => void load()} onClick={() => setWanted(true)} />;
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <List />
    </Suspense>
  );
}

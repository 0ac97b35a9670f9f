import { useEffect, useRef } from "react";
import { NavLink, useLocation } from "react-router";
import styles from "./route-tabs.module.css";

export interface RouteTab {
  /** Relative to the page; the empty string is its first tab. */
  readonly to: string;
  readonly label: string;
  readonly count?: number | undefined;
}

/** Parts of one page, each with an address of its own: back, reload and a copied link keep the place. */
export function RouteTabs({ label, base, tabs }: { label: string; base: string; tabs: readonly RouteTab[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  // On a phone the tabs are wider than the window: the one that is open is brought into sight.
  useEffect(() => {
    const open = list.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (open && list.current) list.current.scrollLeft = open.offsetLeft - (list.current.clientWidth - open.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs} ref={list}>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to ? `${base}/${tab.to}` : base} end={tab.to === ""} className={styles.tab} preventScrollReset>
              {tab.label}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

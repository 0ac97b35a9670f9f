import { UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from "react-router";
import { PageSkeleton } from "../../ui/blank";
import { Problems } from "../../ui/boundary";
import { Toasts } from "../../ui/toast";
import { destinations, type Destination } from "../navigation";
import { unsentAsked } from "../offline/ask-about-unsent";
import { useWorker } from "../offline/use-worker";
import { useViewer } from "../viewer";
import { AccountMenu } from "./account-menu";
import { Bell } from "./bell";
import { ConnectionState, OfflineBanner } from "./connection-state";
import styles from "./frame.module.css";
import { Layers } from "./layers";
import { Logo } from "./logo";
import { useWaiting } from "./use-waiting";

const Palette = lazy(() => import("./palette"));
const UnsentQuestion = lazy(() => import("../offline/unsent-question"));

function useDestinations(): readonly Destination[] {
  const viewer = useViewer();
  return destinations.filter((one) => !one.when || one.when(viewer));
}

const shownCount = (count: number): string => (count > 99 ? "99+" : String(count));

/** What waits behind an entry of the rail. */
type Counts = Readonly<Partial<Record<Destination["name"], number | undefined>>>;

const Badge = ({ count = 0 }: { count?: number | undefined }) => (count > 0 ? <span className={styles.badge}>{shownCount(count)}</span> : null);

function Rail({ counts }: { counts: Counts }) {
  const { t } = useTranslation("frame");
  return (
    <nav className={styles.rail} aria-label={t("main")}>
      <Link to="/" className={styles.brand}>
        <Logo />
        <span className={styles.brandWords}>
          {t("common:product")}
          <small>{t("otherName")}</small>
        </span>
      </Link>
      <ul className={styles.links}>
        {useDestinations().map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === "/"} className={styles.link}>
              <Icon size={18} stroke={1.7} aria-hidden />
              {t(`nav.${name}`)}
              <Badge count={counts[name]} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function BottomBar({ counts }: { counts: Counts }) {
  const { t } = useTranslation("frame");
  return (
    <nav aria-label={t("main")} className={styles.onlyPhone}>
      <ul className={styles.bar}>
        {useDestinations()
          .filter((one) => one.onPhone)
          .map(({ to, name, icon: Icon }) => (
            <li key={to}>
              <NavLink to={to} end={to === "/"} className={styles.barLink}>
                <Icon size={21} stroke={1.7} aria-hidden />
                {t(`nav.${name}`)}
                <Badge count={counts[name]} />
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** Opens with Ctrl+K or ⌘K from anywhere, and is loaded the first time. */
function useSearch(): { opened: boolean; loaded: boolean; open: () => void; close: () => void } {
  const [opened, setOpened] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const open = (): void => {
    setLoaded(true);
    setOpened(true);
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k" || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return { opened, loaded, open, close: () => setOpened(false) };
}

/** What stands around every page of somebody who is signed in. */
export function Frame() {
  const { t } = useTranslation("frame");
  const { pathname } = useLocation();
  const search = useSearch();
  useWorker();
  const asked = useSyncExternalStore(unsentAsked.subscribe, unsentAsked.get);
  const counts: Counts = useWaiting();
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t("skip")}
      </a>
      <Rail counts={counts} />
      <header className={styles.head}>
        <Link to="/" className={`${styles.brand} ${styles.onlyPhone}`}>
          <Logo size={26} />
          <span className={styles.brandWords}>{t("common:product")}</span>
        </Link>
        <UnstyledButton className={styles.search} onClick={search.open} aria-keyshortcuts="Control+K">
          <IconSearch size={16} aria-hidden />
          {t("searchEverything")}
          <kbd>Ctrl K</kbd>
        </UnstyledButton>
        <span className={styles.space} />
        <ConnectionState />
        <UnstyledButton className={`${styles.iconButton} ${styles.onlyPhone}`} onClick={search.open} aria-label={t("search")}>
          <IconSearch size={20} aria-hidden style={{ margin: "auto" }} />
        </UnstyledButton>
        <Bell />
        <AccountMenu />
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        <OfflineBanner />
        <Problems key={pathname.split("/")[1]}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </Problems>
        <Layers />
        <Toasts />
        {asked && (
          <Suspense>
            <UnsentQuestion />
          </Suspense>
        )}
        {search.loaded && (
          <Suspense>
            <Palette opened={search.opened} onClose={search.close} onOpen={search.open} />
          </Suspense>
        )}
      </main>
      <BottomBar counts={counts} />
      <ScrollRestoration />
    </div>
  );
}

import { UnstyledButton } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { lazy, Suspense, useState, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { useUnread } from "../live/use-unread";
import styles from "./frame.module.css";

const load = () => import("./bell-panel");
const Panel = lazy(load);

/** The bell with how much is unread. */
export function BellButton(props: ComponentProps<typeof UnstyledButton<"button">>) {
  const { t } = useTranslation("frame");
  const unread = useUnread();
  return (
    <UnstyledButton {...props} className={styles.iconButton} aria-label={unread > 0 ? t("bellUnread", { n: unread }) : t("bell")}>
      <IconBell size={20} stroke={1.7} aria-hidden />
      {unread > 0 && (
        <span className={styles.bellCount} aria-hidden>
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </UnstyledButton>
  );
}

/** What the bell opens comes with the first click (or a little before): no first page waits for it. */
export function Bell() {
  const [wanted, setWanted] = useState(false);
  const closed = <BellButton aria-haspopup="dialog" aria-expanded={false} onPointerEnter={() => void load()} onClick={() => setWanted(true)} />;
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <Panel />
    </Suspense>
  );
}

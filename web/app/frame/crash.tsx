import { Button } from "@mantine/core";
import { IconMoodSad } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";
import { Empty } from "../../ui/blank";

/** A chunk of an older build is gone after an update: only a reload helps. */
const isStale = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|Importing a module script failed|preload CSS/i.test(error.message);

/** A page that failed says so, in the frame when there is one, and offers the way back. */
export function Crash({ inside = false }: { inside?: boolean }) {
  const { t } = useTranslation("frame");
  const error = useRouteError();
  const words = (
    <Empty
      icon={IconMoodSad}
      title={t("crash.title")}
      hint={t(isStale(error) ? "crash.stale" : "crash.hint")}
      action={<Button onClick={() => location.reload()}>{t("crash.reload")}</Button>}
    />
  );
  return inside ? words : <main id="main">{words}</main>;
}

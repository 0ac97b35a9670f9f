import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./exports.module.css";

/** Which list, as it stands on the screen. */
interface ListOf {
  /** The name of the query, `people`; or of a list of one row, `School.staffPosts`. */
  readonly list: string;
  readonly parentId?: string;
  /** What the list is filtered by: the very variable of its query. */
  readonly filter?: object;
  readonly orderBy?: string;
}

/** Or not a list: the schools and staff of a school or a region, for another system. */
interface RosterOf {
  readonly rosterOf: string;
}

export type ExportOf = ListOf | RosterOf;

const ExportDialog = lazy(() => import("./export-dialog"));

/** Takes the list that one sees with one, filtered and ordered as it is: stands at the end of its filters. Or a school or region for another system. */
export function ExportButton(of: ExportOf) {
  const { t } = useTranslation("common");
  const [opened, setOpened] = useState(false);
  const roster = "rosterOf" in of;
  return (
    <>
      <Button className={styles.button} size="xs" variant="default" leftSection={<IconDownload size={15} aria-hidden />} onClick={() => setOpened(true)}>
        {roster ? t("exportRoster") : t("export")}
      </Button>
      {opened && (
        <Suspense>
          <ExportDialog of={of} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}

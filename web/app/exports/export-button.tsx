import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./exports.module.css";

/** Which list, as it stands on the screen. */
export interface ExportOf {
  /** The name of the query, `people`; or of a list of one row, `School.staffPosts`. */
  readonly list: string;
  readonly parentId?: string;
  /** What the list is filtered by: the very variable of its query. */
  readonly filter?: object;
  readonly orderBy?: string;
}

const ExportDialog = lazy(() => import("./export-dialog"));

/** Takes the list that one sees with one, filtered and ordered as it is. Stands at the end of its filters. */
export function ExportButton(of: ExportOf) {
  const { t } = useTranslation("common");
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button className={styles.button} size="xs" variant="default" leftSection={<IconDownload size={15} aria-hidden />} onClick={() => setOpened(true)}>
        {t("export")}
      </Button>
      {opened && (
        <Suspense>
          <ExportDialog {...of} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}

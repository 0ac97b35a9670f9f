import { SegmentedControl, Skeleton } from "@mantine/core";
import { Suspense, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Problems } from "../../ui/boundary";
import styles from "./rotation.module.css";

/** A picture that is loaded only here, and the table behind it. */
export function PictureOrTable({ picture, table, tools }: { picture: ReactNode; table: ReactNode; tools?: ReactNode }) {
  const { t } = useTranslation("rotation");
  const [view, setView] = useState("picture");
  return (
    <div>
      <div className={styles.switch}>
        <SegmentedControl size="xs" aria-label={t("view.label")} value={view} onChange={setView} data={[{ value: "picture", label: t("view.picture") }, { value: "table", label: t("view.table") }]} />
        {tools}
      </div>
      {view === "table" ? (
        table
      ) : (
        <Problems>
          <Suspense fallback={<Skeleton height={280} m="sm" />}>{picture}</Suspense>
        </Problems>
      )}
    </div>
  );
}

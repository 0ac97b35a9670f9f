import { SegmentedControl, Skeleton } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problems } from "./boundary";
import type { RelationGraphProps } from "./relations";

const Drawing = lazy(() => import("./relation-graph-drawing"));

/** Who is linked with whom, as a picture that is loaded only here, and as a table. */
export function RelationGraph({ table, ...drawing }: RelationGraphProps) {
  const { t } = useTranslation("common");
  const [view, setView] = useState("picture");
  return (
    <div>
      <div style={{ padding: "4px 16px 10px" }}>
        <SegmentedControl
          size="xs"
          aria-label={t("graph.view")}
          value={view}
          onChange={setView}
          data={[{ value: "picture", label: t("graph.picture") }, { value: "table", label: t("graph.table") }]}
        />
      </div>
      {view === "table" ? (
        table
      ) : (
        <Problems>
          <Suspense fallback={<Skeleton height={420} />}>
            <Drawing {...drawing} />
          </Suspense>
        </Problems>
      )}
    </div>
  );
}

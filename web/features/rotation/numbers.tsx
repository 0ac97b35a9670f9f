import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RotationGroup } from "../../gql/graphql";
import { Empty, ProblemView } from "../../ui/blank";
import { Measure } from "./measure";
import { PeopleDialog } from "./people-dialog";
import { percent, type PlaceOfYear } from "./place";
import { rotationFiguresQuery } from "./queries";
import styles from "./rotation.module.css";

/** Who is due, who rotated, the rate and the backbone share against their floors; each opens the people that it counts. */
export function RotationNumbers({ of }: { of: PlaceOfYear }) {
  const { t } = useTranslation("rotation");
  const { data, previousData, error, refetch } = useQuery(rotationFiguresQuery, { variables: { ...of } });
  const [group, setGroup] = useState<RotationGroup | null>(null);
  const shown = data ?? previousData;
  if (error && !shown) return <ProblemView error={error} retry={() => void refetch()} />;
  const found = shown?.rotationFigures;
  if (shown && !found) return <Empty title={t("notYours.title")} hint={t("notYours.hint")} />;
  const ofDue = found?.backboneBase === "OF_DUE";
  const other = found && (ofDue ? found.shareOfRotated : found.shareOfDue);
  return (
    <>
      <div className={styles.tiles}>
        <Measure label={t("due")} value={found?.due} note={found && found.principals > 0 ? t("principalsAmong", { count: found.principals }) : undefined} onOpen={() => setGroup("DUE")} />
        <Measure label={t("rotated")} value={found?.rotated} note={found && t("stayed", { count: found.due - found.rotated })} onOpen={() => setGroup("ROTATED")} />
        <Measure share label={t("rate")} value={found?.rate} floor={found?.floor} meets={found?.meetsFloor} onOpen={() => setGroup("STAYED")} />
        <Measure
          share
          label={t(ofDue ? "backbone.ofDue" : "backbone.ofRotated")}
          value={found && (ofDue ? found.shareOfDue : found.shareOfRotated)}
          floor={found?.backboneFloor}
          meets={found?.meetsBackboneFloor}
          note={found && t(ofDue ? "backbone.alsoOfRotated" : "backbone.alsoOfDue", { share: other == null ? "—" : percent(other), count: found.backboneRotated })}
          onOpen={() => setGroup("BACKBONE_ROTATED")}
        />
      </div>
      {found && (
        <p className={styles.rule}>
          {found.due === 0 && <strong>{t("nobodyDue")} </strong>}
          {found.dueYears === null || found.principalYears === null ? t("rule.differs", { on: found.on }) : t("rule.is", { on: found.on, years: found.dueYears, principalYears: found.principalYears })}
        </p>
      )}
      <PeopleDialog of={of} group={group} onClose={() => setGroup(null)} />
    </>
  );
}

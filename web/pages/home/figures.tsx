import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import type { HomeQuery } from "../../gql/graphql";
import { Figure, Figures } from "../../ui/figure";
import { schoolFiguresQuery } from "./home-query";

interface FiguresProps {
  readonly home: HomeQuery | undefined;
  readonly unread: number;
}

/** A coordinator's: what waits, what is late, how wide the field is. */
export function CoordinatorFigures({ home, unread }: FiguresProps) {
  const { t } = useTranslation("home");
  const overdue = home?.overdue.totalCount ?? 0;
  const [first, ...others] = home?.myAlliances.edges ?? [];
  // Of one alliance the rows that are counted stand on its plan; of several, behind each in the list.
  const rows = first && others.length === 0 ? `/alliances/${first.node.id}/plan` : "/alliances";
  return (
    <Figures>
      <Figure label={t("figure.due")} value={home?.myPlanItems.totalCount} to={rows} />
      <Figure label={t("figure.overdue")} value={home?.overdue.totalCount} accent={overdue > 0} to={rows} />
      <Figure label={t("figure.alliances")} value={home?.myAlliances.totalCount} to="/alliances" />
      <Figure label={t("figure.unread")} value={unread} accent={unread > 0} to="/notifications" />
    </Figures>
  );
}

/** A principal's: the school's people, its partnerships, and what is still to do of them. */
export function PrincipalFigures({ home, unread, schoolId }: FiguresProps & { readonly schoolId: string }) {
  const { t } = useTranslation("home");
  const { data } = useQuery(schoolFiguresQuery, { variables: { id: schoolId } });
  const school = data?.school;
  const overdue = home?.overdue.totalCount ?? 0;
  return (
    <Figures>
      <Figure label={t("figure.staff")} value={school?.staffCount} to={`/schools/${schoolId}/staff`} />
      <Figure label={t("figure.alliances")} value={school?.allianceCount} to={`/schools/${schoolId}/alliances`} />
      <Figure label={t("figure.pairings")} value={school ? school.pairingsStronger.totalCount + school.pairingsWeaker.totalCount : undefined} to={`/schools/${schoolId}/alliances`} />
      <Figure
        label={t("figure.due")}
        value={school?.planItems.totalCount}
        accent={overdue > 0}
        note={overdue > 0 ? t("figure.overdueOf", { count: overdue }) : undefined}
        to={`/schools/${schoolId}/alliances`}
      />
      <Figure label={t("figure.unread")} value={unread} accent={unread > 0} to="/notifications" />
    </Figures>
  );
}

import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import type { AllianceTimelineQuery } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { dayOf, today } from "../../ui/format";
import { Day } from "../../ui/time";
import { Timeline } from "../../ui/timeline";

const timelineQuery = graphql(`
  query AllianceTimeline($id: ID!) {
    alliance(id: $id) {
      id
      revisions(first: 50) {
        nodes {
          id
          number
          name
          state
          charter
          goals
          startsOn
          endsOn
          createdAt
          parent {
            id
            name
          }
        }
      }
      memberships(first: 100, orderBy: LATEST) {
        nodes {
          id
          role
          since
          until
          schoolId
          school {
            id
            name
          }
        }
      }
      pairings(first: 100, orderBy: LATEST) {
        nodes {
          id
          since
          until
          strongerSchool {
            id
            name
          }
          weakerSchool {
            id
            name
          }
        }
      }
    }
  }
`);

type Alliance = NonNullable<AllianceTimelineQuery["alliance"]>;
type Revision = Alliance["revisions"]["nodes"][number];

interface Turn {
  readonly key: string;
  readonly day: string;
  readonly what: string;
}

/** What an alliance said of itself and who came and went, newest first. */
export function HistoryTimeline({ id }: { id: string }) {
  const { t } = useTranslation("alliances");
  const turns = useTurns();
  const { data, error, refetch } = useQuery(timelineQuery, { variables: { id } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data?.alliance) return <ListSkeleton />;
  const shown = turns(data.alliance);
  if (shown.length === 0) return <Empty title={t("history.empty")} />;
  const days = [...new Set(shown.map((turn) => turn.day))];
  return (
    <Timeline
      label={t("history.timeline")}
      entries={days.map((day, index) => ({
        key: day,
        when: <Day of={day} />,
        what: shown.filter((turn) => turn.day === day).map((turn) => <div key={turn.key}>{turn.what}</div>),
        now: index === 0,
      }))}
    />
  );
}

function useTurns(): (alliance: Alliance) => Turn[] {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");

  const revisionTurn = (revision: Revision, before: Revision | undefined): string => {
    if (!before) return revision.number > 1 ? t("history.changedOther") : t("history.began", { name: revision.name });
    if (revision.state !== before.state) return t("history.state", { state: word(`state.${revision.state}`) });
    const changed = (["name", "goals", "charter"] as const).filter((field) => revision[field] !== before[field]).map((field) => t(`form.${field}`));
    if (revision.startsOn !== before.startsOn || revision.endsOn !== before.endsOn) changed.push(t("facts.period"));
    if (revision.parent?.id !== before.parent?.id) changed.push(t("form.parent"));
    if (revision.name !== before.name) return t("history.renamed", { name: revision.name });
    return changed.length > 0 ? t("history.changed", { what: changed.join(t("common:listSeparator")) }) : t("history.changedOther");
  };

  return ({ revisions, memberships, pairings }) => {
    const turns: Turn[] = revisions.nodes.map((revision, index) => ({
      key: revision.id,
      day: dayOf(revision.createdAt),
      what: revisionTurn(revision, revisions.nodes[index + 1]),
    }));
    for (const { id, role, since, until, school, schoolId } of memberships.nodes) {
      const name = school?.name ?? t("history.someSchool");
      const earlier = memberships.nodes.find((other) => other.schoolId === schoolId && other.until === since);
      const later = memberships.nodes.some((other) => other.schoolId === schoolId && other.since === until);
      turns.push({
        key: `${id} in`,
        day: since,
        what: earlier ? t("history.roleChanged", { school: name, role: word(`membership.${role}`) }) : t("history.joined", { school: name, role: word(`membership.${role}`) }),
      });
      if (until && until <= today() && !later) turns.push({ key: `${id} out`, day: until, what: t("history.left", { school: name }) });
    }
    for (const { id, since, until, strongerSchool, weakerSchool } of pairings.nodes) {
      const two = { stronger: strongerSchool?.name ?? t("history.someSchool"), weaker: weakerSchool?.name ?? t("history.someSchool") };
      turns.push({ key: `${id} in`, day: since, what: t("history.paired", two) });
      if (until && until <= today()) turns.push({ key: `${id} out`, day: until, what: t("history.unpaired", two) });
    }
    return turns.toSorted((one, other) => other.day.localeCompare(one.day) || one.key.localeCompare(other.key));
  };
}

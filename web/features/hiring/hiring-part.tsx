import type { HiringPageQuery } from "../../gql/graphql";
import { ApplyForPosts } from "./apply";
import { HiringObjections } from "./objections";
import { HiringOverview } from "./hiring-overview";
import { HiringPanel } from "./hiring-panel";
import { HiringPeople } from "./hiring-people";
import { HiringPosts } from "./hiring-posts";
import type { HiringShown } from "./hiring-steps";
import { HiringResults } from "./results";
import { HiringTrial } from "./trial";
import { ScoreSheets } from "./score-sheets";

export const hiringParts = ["", "posts", "apply", "score", "people", "panel", "trial", "results", "objections"] as const;
export type HiringPartName = (typeof hiringParts)[number];

/** Which parts a viewer has: his own business, and for who runs the campaign all of it. */
export function partsFor(hiring: HiringShown, data: HiringPageQuery): HiringPartName[] {
  const runs = hiring.viewerCan.includes("RUN");
  const competes = data.myHiringCandidacies.nodes.length > 0;
  const opened = hiring.openedAt !== null && hiring.openedAt !== undefined;
  const shown: Record<HiringPartName, boolean> = {
    "": true, posts: true, apply: competes, score: data.sheets.totalCount > 0, people: opened,
    panel: hiring.viewerCan.includes("APPOINT_PANEL") || hiring.panel.totalCount > 0, trial: runs && opened, results: opened, objections: runs && opened,
  };
  return hiringParts.filter((part) => shown[part]);
}

export function HiringPart({ part, hiring, data }: { part: HiringPartName; hiring: HiringShown; data: HiringPageQuery }) {
  switch (part) {
    case "posts":
      return <HiringPosts hiring={hiring} />;
    case "apply":
      return <ApplyForPosts hiring={hiring} data={data} />;
    case "score":
      return <ScoreSheets hiring={hiring} />;
    case "people":
      return <HiringPeople hiring={hiring} />;
    case "panel":
      return <HiringPanel hiring={hiring} />;
    case "trial":
      return <HiringTrial hiring={hiring} />;
    case "results":
      return <HiringResults hiring={hiring} data={data} />;
    case "objections":
      return <HiringObjections hiring={hiring} />;
    default:
      return <HiringOverview hiring={hiring} data={data} />;
  }
}

import { allOf, anyOf, is, isSet, own, policy, reach, through, within } from "../../kernel/policy";
import { Hiring } from "./hiring.entity";
import { hiringPolicy } from "./hiring.policy";
import { HiringCandidate } from "./hiring-candidate.entity";

const runs = through<HiringCandidate, Hiring>("hiringId", hiringPolicy, "run");
const opened = reach<HiringCandidate, Hiring>("hiringId", Hiring, "id", isSet("openedAt"));
const byPrincipal = within<HiringCandidate>("schoolId", "principalOf");

/** The person, the heads of his own school, and whoever runs the campaign. */
export const hiringCandidatePolicy = policy(
  "hiringCandidate",
  HiringCandidate,
  {
    see: anyOf<HiringCandidate>(runs, allOf<HiringCandidate>(opened, anyOf<HiringCandidate>(own("personId"), byPrincipal, within("schoolId", "deanOf")))),
    /** Says who keeps the post without competing. */
    exempt: anyOf<HiringCandidate>(runs, byPrincipal),
    include: anyOf<HiringCandidate>(runs, byPrincipal),
  },
  { when: { exempt: is("state", "competing"), include: is("state", "exempt") } },
);

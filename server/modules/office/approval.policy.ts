import { allOf, anyOf, holds, is, not, overlaps, own, policy, reach, through } from "../../kernel/policy";
import { type Alliance, alliancePolicy } from "../alliances";
import { Approval, ApprovalStep } from "./approval.entity";
import { approvalStates } from "./approval.states";
import { Delegation } from "./delegation.entity";

/** Waits now for a seat that is the viewer's, or that was handed to him: of another's affairs he is shown what he has to decide, not the archive. */
const waits = allOf<Approval>(is("state", "waiting"), overlaps("seats", "seats"));
/** Somebody whom a step asks. Nobody decides on what he asked himself, not even in another's place. */
const isAsked = allOf<Approval>(overlaps("concerned", "seats"), not(own("askedById")));

export const approvalPolicy = policy(
  "approval",
  Approval,
  {
    see: anyOf<Approval>(
      own("askedById"),
      own("personId"),
      overlaps("concerned", "ownSeats"),
      waits,
      through<Approval, Alliance>("allianceId", alliancePolicy, "askAdmission"),
      reach<Approval, ApprovalStep>("id", ApprovalStep, "approvalId", own("decidedById")),
      holds("platform"),
    ),
    decide: isAsked,
    snooze: isAsked,
    withdraw: own<Approval>("askedById"),
    askAgain: own<Approval>("askedById"),
  },
  {
    states: approvalStates,
    when: {
      // Of several steps each has its turn.
      decide: waits,
      snooze: waits,
    },
  },
);

export const approvalStepPolicy = policy("approvalStep", ApprovalStep, { see: through("approvalId", approvalPolicy) });

const ofBoth = anyOf<Delegation>(own("fromId"), own("toId"));
export const delegationPolicy = policy("delegation", Delegation, { see: anyOf<Delegation>(ofBoth, holds("platform")), end: ofBoth }, { when: { end: { op: "notOver", until: "until" } } });

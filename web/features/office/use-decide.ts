import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { ApprovalLineFragment, Decision } from "../../gql/graphql";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { decideMutation, decideSeveralMutation, showsApprovals, snoozeMutation } from "./approval-queries";
import { useApprovalWords } from "./approval-words";

const done: Record<Decision, string> = { APPROVE: "done.APPROVE", REJECT: "done.REJECT", RETURN: "done.RETURN" };

export interface Deciding {
  /** Approvals that are on their way: taken off the list at once, back on it when the server refuses. */
  readonly leaving: ReadonlySet<string>;
  readonly decide: (some: readonly ApprovalLineFragment[], decision: Decision, reason?: string) => Promise<void>;
  readonly snooze: (one: ApprovalLineFragment, until: string) => Promise<void>;
}

/** Answers approvals: shown at once, and taken back visibly with the reason when the server does not let it be. */
export function useDecide(): Deciding {
  const { t } = useTranslation("approvals");
  const words = useApprovalWords();
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const decideOne = useCommand(decideMutation, showsApprovals);
  const decideSeveral = useCommand(decideSeveralMutation, showsApprovals);
  const putAside = useCommand(snoozeMutation, showsApprovals);
  const without = async (some: readonly ApprovalLineFragment[], act: () => Promise<void>): Promise<void> => {
    const ids = some.map(({ id }) => id);
    setLeaving((known) => new Set([...known, ...ids]));
    try {
      await act();
      // The list is read anew by then or a moment later; until it is, the rows stay away.
      setTimeout(() => setLeaving((known) => new Set([...known].filter((id) => !ids.includes(id)))), 1500);
    } catch (error) {
      setLeaving((known) => new Set([...known].filter((id) => !ids.includes(id))));
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return {
    leaving,
    decide: (some, decision, reason) =>
      without(some, async () => {
        const answer = { decision, ...(reason ? { reason } : {}) };
        const [first] = some;
        if (some.length === 1 && first) {
          await decideOne({ input: { id: first.id, version: first.version, ...answer } });
          toast("good", t(done[decision], { what: words.title(first) }));
          return;
        }
        const { decideApprovals: answers } = await decideSeveral({ input: { stepIds: some.map(({ stepId }) => stepId), ...answer } });
        const refused = answers.filter(({ code }) => code !== null);
        const went = answers.length - refused.length;
        if (went > 0) toast("good", t("done.several", { count: went }));
        for (const { stepId, problem } of refused) {
          const one = some.find((approval) => approval.stepId === stepId);
          toast("bad", t("done.refused", { what: one ? words.title(one) : "", problem }));
        }
        if (refused.length > 0) setLeaving((known) => new Set([...known].filter((id) => !refused.some(({ approvalId }) => approvalId === id))));
      }),
    snooze: (one, until) =>
      without([one], async () => {
        await putAside({ input: { approvalId: one.id, until } });
        toast("good", t("snooze.done", { what: words.title(one) }), () => void putAside({ input: { approvalId: one.id, until: null } }).catch((error: unknown) => toast("bad", problemOf(error).message ?? t("common:failed"))));
      }),
  };
}

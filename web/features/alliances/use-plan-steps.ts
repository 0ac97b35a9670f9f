import { useApolloClient } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFragment as unmask } from "../../gql";
import type { PlanItemCardFragment, PlanItemState } from "../../gql/graphql";
import { today } from "../../ui/format";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { dropPlanItemMutation, finishPlanItemMutation, planItemCard, reopenPlanItemMutation, showsItems, startPlanItemMutation } from "./plan-commands";

export type Step = "start" | "finish" | "drop" | "reopen";

const leadsTo: Record<Step, PlanItemState> = { start: "UNDER_WAY", finish: "DONE", drop: "DROPPED", reopen: "PLANNED" };

/** From a state back to the one before, in steps that the server knows. */
const wayBack: Record<Exclude<Step, "reopen">, Partial<Record<PlanItemState, readonly Step[]>>> = {
  start: { PLANNED: ["reopen"] },
  finish: { PLANNED: ["reopen"], UNDER_WAY: ["reopen", "start"] },
  drop: { PLANNED: ["reopen"], UNDER_WAY: ["reopen", "start"] },
};

/**
 * One click moves an item, at once on the screen; what the server refuses is taken back with the reason,
 * and what was done can be undone from the toast.
 */
export function usePlanSteps(): (item: PlanItemCardFragment, step: Step) => Promise<void> {
  const client = useApolloClient();
  const { t } = useTranslation("alliances");
  const start = useCommand(startPlanItemMutation, showsItems);
  const finish = useCommand(finishPlanItemMutation, showsItems);
  const drop = useCommand(dropPlanItemMutation, showsItems);
  const reopen = useCommand(reopenPlanItemMutation, showsItems);

  const send = async (step: Step, id: string, version: number): Promise<number> => {
    const input = { id, version };
    const answer =
      step === "start" ? (await start({ input })).startPlanItem
      : step === "finish" ? (await finish({ input })).finishPlanItem
      : step === "drop" ? (await drop({ input })).dropPlanItem
      : (await reopen({ input })).reopenPlanItem;
    return unmask(planItemCard, answer)?.version ?? version + 1;
  };

  const undo = async (item: PlanItemCardFragment, steps: readonly Step[], version: number): Promise<void> => {
    try {
      let seen = version;
      for (const step of steps) seen = await send(step, item.id, seen);
      toast("info", t("plan.undone", { title: item.title }));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };

  /** Shows the new state before the answer is there; what may be done next only the server knows, so nothing is offered until then. */
  const showNow = (item: PlanItemCardFragment, step: Step): (() => void) => {
    const id = client.cache.identify({ __typename: "PlanItem", id: item.id });
    const write = (state: PlanItemState, doneOn: string | null, viewerCan: PlanItemCardFragment["viewerCan"]): void => {
      client.cache.modify({ ...(id && { id }), fields: { state: () => state, doneOn: () => doneOn, viewerCan: () => viewerCan } });
    };
    write(leadsTo[step], step === "finish" ? today() : null, []);
    return () => write(item.state, item.doneOn, item.viewerCan);
  };

  return async (item, step) => {
    const takeBack = showNow(item, step);
    try {
      const version = await send(step, item.id, item.version);
      const back = step === "reopen" ? undefined : wayBack[step][item.state];
      toast("good", t(`plan.did.${step}`, { title: item.title }), back && (() => void undo(item, back, version)));
    } catch (error) {
      takeBack();
      const problem = problemOf(error);
      toast("bad", t("plan.notMoved", { title: item.title, reason: problem.message ?? t("common:failed") }));
    }
  };
}

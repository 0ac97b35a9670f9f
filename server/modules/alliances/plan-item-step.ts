import type { AllianceActivityKind } from "../../../shared/alliances";
import { command, type Command, type VersionedInput } from "../../kernel/write";
import { takeWithAlliance } from "./hold-alliance";
import { PlanItem } from "./plan-item.entity";
import { planItemPolicy } from "./plan-item.policy";
import { tellPlanItem } from "./plan-item.rules";
import { planItemStates } from "./plan-item.states";
import type { Transaction } from "../../kernel/write";

type Step = "start" | "finish" | "drop" | "reopen";

/** A command that moves an item along its states: all four differ in the event, in what they tell and in the day of completion. */
export const planItemStep = <Input extends VersionedInput>(
  name: string,
  input: new () => Input,
  event: Step,
  kind: AllianceActivityKind,
  doneOn: (tx: Transaction, input: Input) => string | null = () => null,
): Command<Input, { id: string }> =>
  command(name, input, { policy: planItemPolicy, action: event }, async (tx, given) => {
    const { row: before, alliance } = await takeWithAlliance(tx, planItemPolicy, event, given);
    const item = await tx.move(PlanItem, before, planItemStates, event, { doneOn: doneOn(tx, given) });
    await tellPlanItem(tx, alliance, item, kind, { from: before.state, to: item.state });
    return { id: item.id };
  });

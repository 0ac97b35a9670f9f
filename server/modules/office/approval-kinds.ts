import type { Transaction } from "../../kernel/write";
import type { Approval } from "./approval.entity";

/** What follows from a decision, in its own transaction: when this refuses, the decision is refused and nothing has changed. */
export interface ApprovalKind {
  /** The last step said yes. The viewer is whoever decided: what is done rests on the approval, not on his own rights. */
  approved(tx: Transaction, approval: Approval): Promise<void>;
  rejected?(tx: Transaction, approval: Approval, reason: string): Promise<void>;
  returned?(tx: Transaction, approval: Approval, reason: string): Promise<void>;
  withdrawn?(tx: Transaction, approval: Approval): Promise<void>;
  /** A step that is not the last said yes. */
  passed?(tx: Transaction, approval: Approval, step: { number: number; name: string }): Promise<void>;
}

const kinds = new Map<string, ApprovalKind>();

/** Declares what can be asked, while modules load. Its title stands in the web's catalogue `approvals`, under the same name. */
export function approvalKind(name: string, kind: ApprovalKind): void {
  if (kinds.has(name)) throw new Error(`the approval ${name} is there twice`);
  kinds.set(name, kind);
}

export function kindOf(name: string): ApprovalKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`no module knows the approval ${name}`);
  return kind;
}

export const isApprovalKind = (name: string): boolean => kinds.has(name);

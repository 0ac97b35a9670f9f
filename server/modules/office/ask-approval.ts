import { APPROVAL_DAYS, type ApproverRole } from "../../../shared/office";
import { newId } from "../../kernel/ids";
import { dayPlus } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { kindOf } from "./approval-kinds";
import { seatIds } from "./approval-people";
import { Approval, ApprovalStep } from "./approval.entity";
import { begin } from "./step-forward";

/** A yes that is needed. */
export interface AskedStep {
  readonly role: ApproverRole;
  /** The school, alliance or region over which the role is held; of `person` the person. */
  readonly scopeId: string;
  /** A name of the step, where the role does not say enough: a key of the web's catalogue `approvals.step`. */
  readonly name?: string;
  /** Days within which it is to be decided. */
  readonly days?: number;
}

export interface Asked {
  /** As declared by `approvalKind`. */
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The alliance in whose affairs it is: its coordinators and bureaus see it. */
  readonly allianceId?: string | null;
  /** The school that it touches. One approval of a kind is open for a subject and a school at a time. */
  readonly schoolId?: string | null;
  /** Whom it is about, where that is a person: he sees how far it is and hears of each step. */
  readonly personId?: string | null;
  /** Names and values for the sentence that says what is asked; whoever is asked may read all of it. */
  readonly payload: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly remark?: string | null | undefined;
  /** In the order in which they decide. */
  readonly steps: readonly [AskedStep, ...AskedStep[]];
}

const SCOPE_NAMES = `select step.place::int as place, coalesce(s.name, a.name, r.name, p.name, '') as name
from unnest($1::text[], $2::uuid[]) with ordinality as step(role, id, place)
left join school s on step.role in ('principal', 'dean') and s.id = step.id
left join alliance a on step.role = 'coordinator' and a.id = step.id
left join region r on step.role = 'bureauOfficer' and r.id = step.id
left join person p on step.role = 'person' and p.id = step.id`;

/**
 * Asks for approval, within the command that needs it. Steps that whoever asks may decide himself are decided at once:
 * look at `state` of what comes back; `approved` has been done then.
 */
export async function askApproval(tx: Transaction, asked: Asked): Promise<Approval> {
  kindOf(asked.kind);
  const { kind, subjectKind, subjectId, allianceId = null, schoolId = null, personId = null, payload, remark, steps } = asked;
  const names = await tx.query<{ place: number; name: string }>(SCOPE_NAMES, [steps.map(({ role }) => role), steps.map(({ scopeId }) => scopeId)]);
  const [me] = await tx.query<{ name: string }>("select name from person where id = $1", [tx.me]);
  const rows = steps.map(({ role, scopeId, name = "", days = APPROVAL_DAYS }, index) => ({
    id: newId(ApprovalStep), number: index + 1, role, scope_id: scopeId, name, days, scope_name: names.find(({ place }) => place === index + 1)?.name ?? "",
  }));
  const approval = await tx.add(Approval, {
    kind, subjectKind, subjectId, allianceId, schoolId, personId, askedById: tx.me, remark: remark ?? "", payload: { ...payload, askedBy: me?.name ?? "" },
    stepCount: steps.length, stepId: rows[0]!.id, dueOn: dayPlus(tx.viewer.today, rows[0]!.days), concerned: await seatIds(tx, steps, kind),
  });
  await tx.query(
    `insert into approval_step (id, approval_id, number, role, scope_id, name, days, scope_name)
     select s.id, $1, s.number, s.role, s.scope_id, s.name, s.days, s.scope_name
     from jsonb_to_recordset($2::jsonb) as s(id uuid, number int, role text, scope_id uuid, name text, days int, scope_name text)`,
    [approval.id, JSON.stringify(rows)],
  );
  return begin(tx, approval, "approval.asked");
}

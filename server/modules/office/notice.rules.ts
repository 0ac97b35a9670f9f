import { Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import type { Notice } from "./notice.entity";

export function requireDraft({ state }: Notice): void {
  if (state !== "draft") throw new Refusal("CONFLICT", "notice.notDraft", { extensions: { from: state } });
}

/** 〔2026〕3号: the next of the sender's year, where nobody gave one. Two that are published at once wait for one another. */
export async function nextNumber(tx: Transaction, { allianceId, regionId }: Notice): Promise<string> {
  const sender = allianceId ?? regionId;
  await tx.query("select pg_advisory_xact_lock(hashtextextended('notice ' || $1::text, 0))", [sender]);
  const year = tx.viewer.today.slice(0, 4);
  const [row] = await tx.query<{ last: number | null }>(
    "select max(substring(number from '^〔\\d{4}〕(\\d{1,6})号$')::int) as last from notice where coalesce(alliance_id, region_id) = $1 and number like '〔' || $2 || '〕%' and state <> 'draft'",
    [sender, year],
  );
  return `〔${year}〕${(row?.last ?? 0) + 1}号`;
}

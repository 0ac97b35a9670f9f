import { Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { Alliance } from "./alliance.entity";
import { ConcludeAllianceInput } from "./alliance.input";
import { alliancePolicy } from "./alliance.policy";
import { allianceStates } from "./alliance.states";
import { tellAlliance } from "./tell-alliance";

/** The alliance is over: with this day end all memberships and pairings, and nothing of it changes any more. */
export const concludeAlliance = command("concludeAlliance", ConcludeAllianceInput, { policy: alliancePolicy, action: "conclude" }, async (tx, { id, version }) => {
  const before = await tx.take(alliancePolicy, "conclude", id, version);
  const { today } = tx.viewer;
  const endsOn = before.startsOn !== null && before.startsOn > today ? before.startsOn : today;
  const alliance = await tx.move(Alliance, before, allianceStates, "conclude", { endsOn });
  await requireNoLivingParts(tx, alliance);
  const schools = await endAll(tx, "membership", "school_id", id);
  const pairings = await endAll(tx, "pairing", "id", id);
  await tellAlliance(tx, alliance, { kind: "alliance.concluded", schools, payload: { from: before.state, to: alliance.state, schools: schools.length, pairings: pairings.length } });
  return { id };
});

async function requireNoLivingParts(tx: Transaction, alliance: Alliance): Promise<void> {
  const living = (await tx.find(Alliance, "parentId", alliance.id)).filter(({ state }) => state !== "concluded");
  if (living.length === 0) return;
  throw new Refusal("CONFLICT", "alliance.hasLivingParts", { field: "input.id", values: { names: living.map(({ name }) => name).join("、") } });
}

/** Ends what has not ended; what was to begin later is ended on the day on which it would have begun, so it never was. */
async function endAll(tx: Transaction, table: "membership" | "pairing", told: string, allianceId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `update ${table} set until = greatest(since, $2::date), version = version + 1
     where alliance_id = $1 and (until is null or until > $2) returning ${told} as id`,
    [allianceId, tx.viewer.today],
  );
  return [...new Set(rows.map(({ id }) => id))];
}

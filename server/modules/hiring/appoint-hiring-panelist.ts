import { badInput, Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { type Person, personPolicy } from "../identity";
import { type School, schoolPolicy } from "../schools";
import { type Hiring, HiringRound } from "./hiring.entity";
import { AppointHiringPanelistInput, HiringStepInput } from "./hiring.input";
import { hiringPolicy } from "./hiring.policy";
import { requireTakingPart } from "./hiring.rules";
import { HiringPanelist } from "./hiring-panel.entity";
import { hiringPanelistPolicy } from "./hiring-panel.policy";
import { holdHiring } from "./hold-hiring";
import { makeSheets } from "./make-sheets";
import { tellHiring } from "./tell-hiring";

const OVER: ReadonlySet<string> = new Set(["published", "effective", "cancelled"]);

function requireGoingOn({ state }: Hiring): void {
  if (OVER.has(state)) throw new Refusal("CONFLICT", "hiring.over", { field: "input.id", values: { from: state }, extensions: { from: state } });
}

const scoring = async (tx: Transaction, hiringId: string): Promise<HiringRound | undefined> => (await tx.find(HiringRound, "hiringId", hiringId)).find(({ state }) => state === "scoring");

/** Somebody joins the panel: of the campaign, or of a school for the round inside it. Who joins while a round is scored judges it, too. */
export const appointHiringPanelist = command("appointHiringPanelist", AppointHiringPanelistInput, { policy: hiringPanelistPolicy, action: "appoint" }, async (tx, { hiringId, personId, ...input }) => {
  await tx.see<Hiring>(hiringPolicy, hiringId, "input.hiringId");
  const person = await tx.see<Person>(personPolicy, personId, "input.personId");
  const schoolId = input.schoolId ?? null;
  if (schoolId !== null) await tx.see<School>(schoolPolicy, schoolId, "input.schoolId");
  const draft = { hiringId, schoolId, personId: person.id, name: person.name, weight: input.weight ?? 1 };
  // Who is appointed would see the row as a member; whether he may appoint asks the campaign and the school alone.
  await tx.require(hiringPanelistPolicy, "appoint", { ...draft, personId: "" } as HiringPanelist);
  const hiring = await holdHiring(tx, hiringId);
  requireGoingOn(hiring);
  if (person.removedAt !== null) throw badInput("input.personId", "kernel.notFound");
  if (schoolId !== null) await requireTakingPart(tx, hiringId, schoolId, "input.schoolId");
  const panelist = await tx.add(HiringPanelist, draft);
  const round = await scoring(tx, hiringId);
  if (round) await makeSheets(tx, round);
  await tellHiring(tx, hiring, "hiring.panelAppointed", { persons: hiring.openedAt === null ? [] : [person.id], office: true, payload: { person: person.name, personId: person.id } });
  return { id: panelist.id };
});

/** Somebody leaves the panel. What was scored stays; what was not need not be. */
export const dismissHiringPanelist = command("dismissHiringPanelist", HiringStepInput, { policy: hiringPanelistPolicy, action: "dismiss" }, async (tx, { id, version }) => {
  const panelist = await tx.take(hiringPanelistPolicy, "dismiss", id, version);
  const hiring = await holdHiring(tx, panelist.hiringId);
  requireGoingOn(hiring);
  await tx.query("delete from hiring_sheet where panelist_id = $1 and state = 'open'", [id]);
  await tx.query("delete from hiring_panelist where id = $1", [id]);
  await tellHiring(tx, hiring, "hiring.panelDismissed", { persons: hiring.openedAt === null ? [] : [panelist.personId], office: true, payload: { person: panelist.name, personId: panelist.personId } });
  return { id: hiring.id };
});

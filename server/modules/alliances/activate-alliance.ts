import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Alliance } from "./alliance.entity";
import { ActivateAllianceInput } from "./alliance.input";
import { alliancePolicy } from "./alliance.policy";
import { allianceStates } from "./alliance.states";
import { hasLead } from "./lead-schools";
import { tellAlliance } from "./tell-alliance";

/** A draft with a lead school begins its work; from now on its schools see it. */
export const activateAlliance = command("activateAlliance", ActivateAllianceInput, { policy: alliancePolicy, action: "activate" }, async (tx, { id, version }) => {
  const draft = await tx.take(alliancePolicy, "activate", id, version);
  const { today } = tx.viewer;
  const alliance = await tx.move(Alliance, draft, allianceStates, "activate", { startsOn: draft.startsOn ?? today });
  if (!(await hasLead(tx, id, today))) throw new Refusal("CONFLICT", "alliance.needsLead", { field: "input.id", extensions: { from: draft.state, to: alliance.state } });
  const members = await tx.query<{ id: string }>("select distinct school_id as id from membership where alliance_id = $1 and (until is null or until > $2)", [id, today]);
  await tellAlliance(tx, alliance, { kind: "alliance.activated", schools: members.map((school) => school.id), payload: { from: draft.state, to: alliance.state, schools: members.length } });
  return { id };
});

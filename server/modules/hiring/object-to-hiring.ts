import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { HiringObjection, type HiringApplication } from "./hiring-application.entity";
import { hiringApplicationPolicy } from "./hiring-application.policy";
import { ObjectToHiringInput } from "./hiring.input";
import { holdLiving, holdRound } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

/** An applicant objects to the posted result, within the published days. */
export const objectToHiring = command("objectToHiring", ObjectToHiringInput, { policy: hiringApplicationPolicy, action: "object" }, async (tx, { applicationId, body }) => {
  const application = await tx.see<HiringApplication>(hiringApplicationPolicy, applicationId, "input.applicationId");
  await tx.require(hiringApplicationPolicy, "object", application, "input.applicationId");
  const round = await holdRound(tx, application.roundId);
  if (round.state !== "posted" || round.objectionsUntil === null || round.objectionsUntil <= tx.viewer.today || application.state !== "submitted") {
    throw new Refusal("CONFLICT", "hiring.notObjectable", { field: "input.applicationId", extensions: { from: round.state } });
  }
  const { hiringId, roundId, personId, name } = application;
  const objection = await tx.add(HiringObjection, { hiringId, roundId, applicationId, personId, name, body });
  await tellHiring(tx, await holdLiving(tx, hiringId), "hiring.objected", { persons: [personId], office: true, payload: { round: round.number, person: name, personId } });
  return { id: objection.id };
});

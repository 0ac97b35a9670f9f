import { command } from "../../kernel/write";
import { endMembership } from "./end-membership";
import { takeWithAlliance } from "./hold-alliance";
import { ReleaseSchoolInput } from "./membership.input";
import { membershipPolicy } from "./membership.policy";
import { requireDayOf } from "./membership.rules";

/** A school leaves an alliance on a day; what it was stays known. Its pairings there end with it. */
export const releaseSchool = command("releaseSchool", ReleaseSchoolInput, { policy: membershipPolicy, action: "release" }, async (tx, input) => {
  const { row, alliance } = await takeWithAlliance(tx, membershipPolicy, "release", input);
  await endMembership(tx, alliance, row, requireDayOf(row, input.on ?? tx.viewer.today, "input.on"));
  return { id: row.id };
});

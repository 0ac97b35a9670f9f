import { audit } from "../../kernel/audit";
import { BROWSER, command } from "../../kernel/write";
import { startTask } from "../jobs";
import { ExportMyDataInput } from "./export-my-data.input";
import { packMyData } from "./pack-my-data";

/** Orders a file with everything that is held about me. */
export const exportMyData = command("exportMyData", ExportMyDataInput, { personal: "what is kept of oneself", grant: BROWSER }, async (tx) => {
  const { me } = tx;
  const task = await startTask(tx, packMyData, { personId: me, language: tx.viewer.language }, { subjectKind: "Person", subjectId: me });
  audit(tx, { action: "person.exported", subjectKind: "Person", subjectId: me, personId: me });
  return { taskId: task.id };
});

import type { Relation } from "typeorm";
import { Adds, Count, Many, type Connection } from "../../kernel/read";
import { Alliance, alliancePolicy, AllianceType, audienceOfAlliance, PlanItem, planItemPolicy, PlanItemType } from "../alliances";
import type { Transaction } from "../../kernel/write";
import { attachable } from "./attachable";
import { AttachmentType } from "./attachment.type";

async function only<Row extends object>(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows;
  if (!row) throw new Error("what was just held is gone");
  return row;
}

const toldOf = async (tx: Transaction, alliance: Alliance, payload: Record<string, unknown>, touched: readonly (string | null)[] = []) => ({
  audience: [...(await audienceOfAlliance(tx, alliance)), ...touched.filter((id) => id !== null)],
  payload: { name: alliance.name, alliance: alliance.name, allianceId: alliance.id, ...payload },
});

/** The charter's documents: for whoever changes what the alliance says of itself. */
attachable("Alliance", alliancePolicy, { change: "change", told: async (tx, id) => toldOf(tx, await only<Alliance>(tx.find(Alliance, "id", id)), {}) });

/** What shows that a planned thing is done, and what is needed for it: for all who carry it out. */
attachable("PlanItem", planItemPolicy, {
  change: "attach",
  told: async (tx, id) => {
    const item = await only<PlanItem>(tx.find(PlanItem, "id", id));
    const alliance = await only<Alliance>(tx.find(Alliance, "id", item.allianceId));
    const draft = alliance.state === "draft";
    return toldOf(tx, alliance, { name: item.title, practice: item.practice, planId: item.planId }, [item.ownerId, draft ? null : item.schoolId]);
  },
});

@Adds(() => AllianceType)
export class AllianceWithFiles {
  @Many("Documents of the charter.", () => AttachmentType, "subjectId") attachments!: Connection<Relation<AttachmentType>>;
  @Count("How many documents of the charter there are.", () => AttachmentType, "subjectId") attachmentCount!: number;
}

@Adds(() => PlanItemType)
export class PlanItemWithFiles {
  @Many("Files on it: what it needs, and what shows that it is done.", () => AttachmentType, "subjectId") attachments!: Connection<Relation<AttachmentType>>;
  @Count("How many files are on it.", () => AttachmentType, "subjectId") attachmentCount!: number;
}

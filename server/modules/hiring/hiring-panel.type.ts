import type { Relation } from "typeorm";
import { HiringSheetState } from "../../../shared/hiring";
import { is } from "../../kernel/policy";
import { Adds, Count, Double, Enum, Id, Integer, Json, Many, One, Table, Text, type Connection, type Ref } from "../../kernel/read/decorators";
import { SchoolType } from "../schools";
import { HiringApplicationType } from "./hiring-application.type";
import { HiringPanelist, HiringSheet } from "./hiring-panel.entity";
import { hiringPanelistPolicy, hiringSheetPolicy } from "./hiring-panel.policy";
import { HiringRoundType, HiringType } from "./hiring.type";

@Table(HiringPanelist, { description: "A member of the panel 评审组.", policy: hiringPanelistPolicy, orders: { SCHOOL: ["schoolId", "id"], ENTERED: ["id"] } })
export class HiringPanelistType implements Pick<HiringPanelist, "id" | "hiringId" | "schoolId" | "personId" | "name" | "weight" | "version"> {
  @Id() id!: string;
  @Id("The campaign.") hiringId!: string;
  @Id("The school whose own round he judges; empty for the campaign's panel.") schoolId!: string | null;
  @Id("The person.") personId!: string;
  @Text("The name.") name!: string;
  @Integer("How much the scores count beside those of the others.") weight!: number;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The school whose own round he judges.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
}

@Table(HiringSheet, { description: "What one judge gives one application: his alone until the scoring closes.", policy: hiringSheetPolicy, orders: { ENTERED: ["id"] } })
export class HiringSheetType implements Pick<HiringSheet, "id" | "hiringId" | "roundId" | "applicationId" | "panelistId" | "judgeId" | "weight" | "state" | "points" | "total" | "reason" | "version"> {
  @Id() id!: string;
  @Id("The campaign.") hiringId!: string;
  @Id("The round.") roundId!: string;
  @Id("The application.") applicationId!: string;
  @Id("The member of the panel; empty once dismissed.") panelistId!: string | null;
  @Id("The judge's person.") judgeId!: string;
  @Integer("How much it counts beside those of the others.") weight!: number;
  @Enum(HiringSheetState, "Whether it is filled in.", { filter: true }) state!: HiringSheetState;
  @Json("Points by the criterion's id.") points!: HiringSheet["points"];
  @Double("What they come to, out of 100.") total!: number | null;
  @Text("Why the judge keeps out of it.") reason!: string;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The application.", () => HiringApplicationType, "applicationId") application!: Ref<Relation<HiringApplicationType>>;
}

@Adds(() => HiringType)
export class HiringsPanel {
  @Many("Who judges, as far as you may see them.", () => HiringPanelistType, "hiringId") panel!: Connection<HiringPanelistType>;
  @Many("The score sheets that you may see: one's own, and after the scoring, for who runs it, all.", () => HiringSheetType, "hiringId") sheets!: Connection<HiringSheetType>;
}

@Adds(() => HiringRoundType)
export class RoundsSheets {
  @Many("The score sheets that you may see.", () => HiringSheetType, "roundId") sheets!: Connection<HiringSheetType>;
  @Count("How many score sheets that you may see are not filled in.", () => HiringSheetType, "roundId", { where: is("state", "open") }) openSheetCount!: number;
}

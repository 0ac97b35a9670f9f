import { BackboneBase } from "../../../shared/policies";
import { FairnessOrder, RotationGroup, RotationPart, RotationScope } from "../../../shared/rotation";
import { enumeration } from "../../kernel/read";

enumeration("RotationScope", "Whose figures are asked.", RotationScope, { SCHOOL: "One school.", ALLIANCE: "The schools that were its members in the school year.", REGION: "The schools of the region and of all below it." });
enumeration("RotationGroup", "The people behind a number.", RotationGroup, {
  DUE: "Due for rotation on the first day of the school year.",
  ROTATED: "Of those who are due, who rotated.",
  STAYED: "Of those who are due, who did not, or not yet.",
  BACKBONE_DUE: "Of those who are due, the backbone teachers.",
  BACKBONE_ROTATED: "Of those who rotated, the backbone teachers.",
  PRINCIPALS: "Of those who are due, the principals.",
});
enumeration("RotationPart", "What is set side by side.", RotationPart, { SCHOOL: "The schools.", REGION: "The regions just below." });
enumeration("FairnessOrder", "From which end.", FairnessOrder, { MOST: "Who was asked most often first.", LEAST: "Who was asked least often first." });
enumeration("BackboneBase", "Of whom the share of backbone teachers is taken.", BackboneBase, { OF_ROTATED: "Of those who rotated.", OF_DUE: "Of those who are due." });

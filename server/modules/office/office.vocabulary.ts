import { ApprovalState, ApprovalStepState, ApproverRole, Decision } from "../../../shared/office";
import { enumeration } from "../../kernel/read";

enumeration("ApprovalState", "What became of something that waits for somebody's yes.", ApprovalState, { RETURNED: "Handed back to who asked; it can be asked again." });
enumeration("ApprovalStepState", "What became of one yes of several.", ApprovalStepState, { COMING: "Its turn has not come." });
enumeration("ApproverRole", "Whom a step of an approval asks.", ApproverRole, { PERSON: "One person, whatever he is appointed to." });
enumeration("Decision", "What somebody who is asked can answer.", Decision, { RETURN: "Handed back to who asked, with what is missing." });

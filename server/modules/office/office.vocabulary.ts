import { ApprovalState, ApprovalStepState, ApproverRole, Decision, GroupRole, GroupScope, NoticeRecipients, NoticeState } from "../../../shared/office";
import { enumeration } from "../../kernel/read";

enumeration("ApprovalState", "What became of something that waits for somebody's yes.", ApprovalState, { RETURNED: "Handed back to who asked; it can be asked again." });
enumeration("ApprovalStepState", "What became of one yes of several.", ApprovalStepState, { COMING: "Its turn has not come." });
enumeration("ApproverRole", "Whom a step of an approval asks.", ApproverRole, { PERSON: "One person, whatever he is appointed to." });
enumeration("Decision", "What somebody who is asked can answer.", Decision, { RETURN: "Handed back to who asked, with what is missing." });
enumeration("NoticeState", "How far a notice is.", NoticeState, { CLOSED: "No more signatures are waited for.", WITHDRAWN: "Taken back: it stands no longer." });
enumeration("NoticeRecipients", "To which schools a notice goes.", NoticeRecipients, {
  ALL: "All that are members of the alliance, or lie in the region, on the day of publication.",
  GROUP: "The schools of those who belong to a group on the day of publication.",
});
enumeration("GroupRole", "Whom the rule of a group gathers.", GroupRole, { TEACHER: "Who has a post at a school." });
enumeration("GroupScope", "Where the rule of a group gathers people.", GroupScope, { ALLIANCE: "At its member schools, those of the zones inside it too.", REGION: "At the schools of the region and of those below it." });

import { notifies, subjectId, toPerson, toPersonsTold } from "../office";
import { hiringPolicy } from "./hiring.policy";

const about = { kind: "Hiring", id: subjectId, policy: hiringPolicy } as const;
const candidates = (more = ""): string => `select c.person_id from hiring_candidate c where c.hiring_id = a.subject_id${more}`;
/** One line for each round, so that a new one is not lost in the line of the last. */
const ofRound = "a.subject_id::text || ':' || coalesce(a.payload->>'round', '')";

notifies("hiring.opened", { as: "hiring.asked", to: candidates(), about });
notifies(["hiring.roundBegan", "hiring.roundMoved"], { as: "hiring.asked", to: candidates(" and c.state in ('competing', 'surplus')"), about, group: ofRound });
notifies("hiring.scoringBegan", { as: "hiring.asked", to: "select s.judge_id from hiring_sheet s join hiring_round r on r.id = s.round_id and r.number::text = a.payload->>'round' where r.hiring_id = a.subject_id and s.state = 'open'", about, group: ofRound });
notifies("hiring.objected", { as: "hiring.asked", to: toPersonsTold, about, group: ofRound });
notifies(["hiring.exempted", "hiring.included", "hiring.panelAppointed"], { as: "hiring.decided", to: toPerson("personId"), about });
notifies(["hiring.decided", "hiring.answered"], { as: "hiring.decided", to: toPersonsTold, about, group: ofRound });
notifies("hiring.published", { as: "hiring.decided", to: candidates(), about });
notifies("hiring.tookEffect", { as: "hiring.decided", to: candidates(" and c.new_staff_post_id is not null"), about });
notifies("hiring.cancelled", { as: "hiring.decided", to: candidates(), about });

import { exchangePolicy } from "../exchanges";
import { personPolicy } from "../identity";
import { idIn, notifies, subjectId, toAll, toHolders, toPerson } from "../office";
import { schoolPolicy } from "../schools";
import { teachingLogPolicy } from "./fieldwork.policy";

const log = { kind: "TeachingLog", id: subjectId, policy: teachingLogPolicy };
/** An appraisal is read on the page of its exchange. */
const appraisal = { kind: "Exchange", id: idIn("exchangeId"), policy: exchangePolicy };
const school = { kind: "School", id: idIn("schoolId"), policy: schoolPolicy };
/** Who runs the host. */
const atHost = toAll(toHolders("principal", idIn("schoolId")), toHolders("dean", idIn("schoolId")));

notifies("teachingLog.written", { as: "log.written", to: toHolders("dean", idIn("schoolId")), about: school });
notifies("teachingLog.signed", { as: "log.signed", to: toPerson("personId"), about: log, group: "'all'" });
notifies("teachingLog.returned", { as: "log.returned", to: toPerson("personId"), about: log });
notifies("teachingLog.missing", { as: "log.missing", to: toPerson("personId"), about: { kind: "Person", id: subjectId, policy: personPolicy } });
notifies("teachingLog.unsigned", { as: "log.unsigned", to: atHost, about: school });
notifies("appraisal.given", { as: "appraisal.given", to: toPerson("personId"), about: appraisal });
notifies("appraisal.answered", { as: "appraisal.answered", to: toHolders("principal", idIn("schoolId")), about: appraisal });
notifies("appraisal.missing", { as: "appraisal.missing", to: toHolders("principal", idIn("schoolId")), about: { ...appraisal, id: subjectId } });

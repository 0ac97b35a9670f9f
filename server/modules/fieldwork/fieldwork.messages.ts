import { messages } from "../../kernel/messages";
import { constraint } from "../../kernel/write";

messages({
  "log.noPlace": { zh: "{day} 没有这次走教安排，可能已改期或取消。", en: "There is no such visit on {day}; it may have been moved or called off." },
  "log.notYet": { zh: "{day} {starts} 才开始，还不能写日志。", en: "It begins on {day} at {starts}; its log is written after that." },
  "log.exchangeState": { zh: "交流处于“{from}”状态，不能写日志。", en: "In the state “{from}” an exchange takes no logs." },
  "log.times": { zh: "结束时间须晚于开始时间。", en: "The end lies after the beginning." },
  "log.position": { zh: "位置须同时有纬度和经度。", en: "A position has both a latitude and a longitude." },
  "log.thereAlready": { zh: "这一次已经有日志了。", en: "This visit has its log already." },
  "log.signed": { zh: "日志已签字，不能再改动。", en: "The log is signed and final." },
  "appraisal.answered": { zh: "您已经答复过，答复只能提交一次。", en: "You have answered already; that is done once." },
  "appraisal.answerLate": { zh: "答复期已于 {until} 结束。", en: "The time for an answer ended on {until}." },
  "appraisal.thereAlready": { zh: "这次交流已经考核过。", en: "This exchange has been appraised already." },
});

constraint("teaching_log_slot_day", "input.day", "log.thereAlready");
constraint("teaching_log_visit", "input.visitId", "log.thereAlready");
constraint("teaching_log_times", "input.ended", "log.times");
constraint("appraisal_once", "input.exchangeId", "appraisal.thereAlready");

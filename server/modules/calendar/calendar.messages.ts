import { messages } from "../../kernel/messages";
import { constraint } from "../../kernel/write";

messages({
  "calendar.termLength": { zh: "学期须在 1 到 250 天之间，结束日期要晚于开始日期。", en: "A term lasts 1 to 250 days, and ends after it begins." },
  "calendar.termOnce": { zh: "本地区已有该学年的这个学期。", en: "The region has that term of that school year already." },
  "calendar.termOverlaps": { zh: "与本地区的另一个学期重叠。", en: "It overlaps another term of the region." },
  "calendar.termYear": { zh: "{year} 学年的学期须在 {year} 年 7 月到次年 8 月之间。", en: "A term of the school year {year} lies between July {year} and August of the next year." },
  "calendar.dayLength": { zh: "假期须在 1 到 120 天之间，结束日期要晚于开始日期。", en: "Days off last 1 to 120 days, and end after they begin." },
  "calendar.dayOnce": { zh: "这几天里已有另一项放假或调休安排。", en: "Something special is entered for one of these days already." },
  "calendar.weekday": { zh: "只有单独一天的调休上课日可以指定按星期几的课表上课。", en: "Only a single moved working day follows the timetable of another weekday." },
  "calendar.bellOrder": { zh: "“{name}”须在前一节结束之后开始，并在自己开始之后结束。", en: "“{name}” must begin after the one before has ended, and end after it begins." },
  "calendar.bellOverlaps": { zh: "该校从这一天起已有作息时间，请选择更晚的日期。", en: "The school has bells from that day or a later one on already. Choose a later day." },
  "calendar.range": { zh: "一次最多查询 {max} 天。", en: "Ask for at most {max} days." },
});

constraint("term_length", "input.until", "calendar.termLength");
constraint("term_once", "input.season", "calendar.termOnce");
constraint("term_no_overlap", "input.since", "calendar.termOverlaps");
constraint("special_day_length", "input.until", "calendar.dayLength");
constraint("special_day_once", "input.since", "calendar.dayOnce");
constraint("special_day_weekday", "input.asWeekday", "calendar.weekday");
constraint("bell_schedule_once", "input.since", "calendar.bellOverlaps");

import { messages } from "../../kernel/messages";
import { constraint } from "../../kernel/write";

messages({
  "need.filled": { zh: "该需求只剩 {left}，不能超额安排。", en: "Only {left} of that need is left; it is never overfilled." },
  "need.withdrawn": { zh: "该需求已撤回。", en: "That need has been withdrawn." },
  "need.filledMeanwhile": { zh: "该需求刚刚已有安排，请刷新后再试。", en: "That need has just been filled. Look again, then try another." },
  "need.period": { zh: "结束日期须晚于开始日期，且不超过六年。", en: "The end lies after the beginning, and not more than six years." },
  "need.over": { zh: "这段时间已经过去。", en: "That time is over." },
  "need.schoolClosed": { zh: "学校已于 {day} 停办，不能提出此后的需求。", en: "The school closed on {day}: nothing is asked for after that." },
  "need.tooMany": { zh: "最多 {most}。走教按每周课时计，其他按人数计。", en: "At most {most}: periods a week of itinerants, else persons." },
  "need.noSuchStage": { zh: "学校没有这个学段。", en: "The school does not have that stage." },
  "need.subjectMissing": { zh: "走教需求须写明学科。", en: "A need of weekly lessons names its subject." },
  "need.notTaught": { zh: "学校的学段不开设这个学科。", en: "That subject is not taught at the stages of the school." },
  "need.subjectFilled": { zh: "已有交流在承担，不能改学科；请撤回后另提。", en: "Exchanges fill some of it already, so its subject stays: withdraw it and post another." },
  "need.lessThanFilled": { zh: "已落实 {filled}，不能少于这个数。", en: "{filled} of it is filled already; it cannot be less." },
  "need.twice": { zh: "同一时间已有相同的需求，请修改那一条。", en: "The same is asked for already in that time: change that need instead." },
  "need.notAMember": { zh: "学校届时不是该联盟的成员。", en: "The school is no member of that alliance then." },
  "need.noTerm": { zh: "本地区还没有录入这个学期。", en: "The region has not entered that term." },
  "need.noShortage": { zh: "该学科没有缺口，或者缺口已全部提出需求。", en: "Nothing is missing of that subject that is not asked for already." },
  "need.notYours": { zh: "您不能为这所学校提出需求。", en: "You may not post needs of this school." },
  "need.cursor": { zh: "“after”不是上一页给出的游标。", en: "“after” is no cursor of a page before." },
  "need.onePlace": { zh: "请指明联盟、行政区、学校中的一个。", en: "Name one of alliance, region and school." },
  "offer.period": { zh: "结束日期须晚于开始日期。", en: "The end lies after the beginning." },
  "offer.over": { zh: "这段时间已经过去。", en: "That time is over." },
  "offer.noPost": { zh: "该教师届时在这所学校没有任职。", en: "The teacher has no post at that school then." },
  "offer.whichPost": { zh: "您在多所学校任职，请指明学校。", en: "There are posts at several schools: say from which." },
  "offer.halfDays": { zh: "走教须至少选一个可外出的半天。", en: "Weekly lessons need at least one half day on which you can be away." },
  "offer.tooManyHours": { zh: "每周课时不能超过本地区上限 {limit} 节。", en: "The region's limit is {limit} periods a week." },
  "offer.twice": { zh: "该教师这段时间已有报名或推荐，请修改那一条。", en: "There is an offer or nomination of that teacher in that time already: change that one." },
  "offer.notOpen": { zh: "该报名已撤回或尚未经教师同意。", en: "That offer was withdrawn, or the teacher has not agreed to it yet." },
  "offer.schoolsFull": { zh: "该教师最多愿去 {most} 所学校，已经安排满了。", en: "The teacher offers to go to {most} schools at most, and they are all taken." },
  "offer.hoursFull": { zh: "该教师报名每周最多 {most} 节，加上这次是 {periods} 节。", en: "The teacher offers {most} periods a week at most; with this there would be {periods}." },
  "offer.kindOther": { zh: "该教师没有报名这一类交流。", en: "The teacher did not offer this kind of exchange." },
  "offer.notYours": { zh: "您不能推荐这所学校的教师。", en: "You may not nominate teachers of this school." },
  "offer.noSuchTeacher": { zh: "学校在岗教师中找不到此人。", en: "The school has no such teacher." },
  "taught.gradeTwice": { zh: "{grade} 年级出现了两次。", en: "Grade {grade} is there twice." },
  "taught.cellTwice": { zh: "同一年级同一学科出现了两次。", en: "A subject is there twice for a grade." },
  "taught.noGrade": { zh: "请先填写 {grade} 年级的班级数。", en: "Say first how many classes grade {grade} has." },
  "taught.halves": { zh: "课时须是整数或半节。", en: "Periods are whole or half." },
  "taught.changedMeanwhile": { zh: "别人刚刚修改了这张表，请刷新后再填。", en: "Somebody changed this table meanwhile. Look again, then enter." },
  "taught.noSuchGrade": { zh: "学校的学段没有 {grade} 年级。", en: "The school's stages have no grade {grade}." },
  "taught.yearAhead": { zh: "不能为 {max} 以后的学年填报。", en: "Nothing is entered for school years after {max}." },
  "taught.notYours": { zh: "您不能填报这所学校的开课情况。", en: "You may not enter what this school teaches." },
});

constraint("need_not_overfilled", "input.needId", "need.filledMeanwhile");
constraint("need_period", "input.until", "need.period");
constraint("offer_once", "input.since", "offer.twice");
constraint("offer_period", "input.until", "offer.period");
constraint("offer_itinerant_times", "input.halfDays", "offer.halfDays");

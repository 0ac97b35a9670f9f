import { constraint } from "../../kernel/write";
import { messages } from "../../kernel/messages";

messages({
  "schools.codeTaken": { zh: "该代码已被使用。", en: "That code is taken." },
  "schools.regionCode": { zh: "行政区划代码为六位数字，乡镇为九位。", en: "A region's code has six digits, a township's nine." },
  "schools.levelBelow": { zh: "下级行政区的级别须低于上级。", en: "A region lies in one of a wider level." },
  "schools.rootIsProvince": { zh: "只有省级行政区没有上级。", en: "Only a province lies in no other region." },
  "schools.regionCircle": { zh: "行政区不能隶属于自身。", en: "A region cannot lie inside itself." },
  "schools.located": { zh: "经度和纬度须同时填写。", en: "Give both latitude and longitude, or neither." },
  "schools.openBeforeClose": { zh: "关闭日期不能早于开办日期。", en: "It cannot close before it opens." },
  "schools.closed": { zh: "学校已关闭。", en: "The school is closed." },
  "schools.notClosed": { zh: "学校并未关闭。", en: "The school is not closed." },
  "schools.pointClosed": { zh: "教学点已关闭。", en: "The teaching point is closed already." },
  "schools.stillInUse": {
    zh: "学校还有 {posts} 个在任岗位、{appointments} 项任命、{points} 个教学点和 {ties} 项联盟关系。请先处理，或明确要求于当日一并结束。",
    en: "The school still has {posts} posts, {appointments} appointments, {points} teaching points and {ties} ties to alliances. End them first, or ask explicitly that they end that day.",
  },
  "schools.closesInFuture": { zh: "只能以今天或更早的日期关闭学校。", en: "A school closes today or on an earlier day, not in the future." },
  "schools.sameRegion": { zh: "学校已在该行政区。", en: "The school lies in that region already." },
  "schools.weakAlready": { zh: "该时期已标记为薄弱校。", en: "The school counts as weak in that time already." },
  "schools.weakOver": { zh: "该薄弱校标记已经结束。", en: "That time as a weak school is over already." },
  "schools.periodOrder": { zh: "结束日期不能早于开始日期。", en: "The end lies before the beginning." },
  "schools.postOverlaps": { zh: "此人在该时期已在该校任职。", en: "This person has a post at the school in that time already." },
  "schools.postOver": { zh: "该任职已经结束。", en: "This post is over already." },
  "schools.postElsewhere": { zh: "此人在其他学校任职，须由主管教育局办理。", en: "This person has a post at another school; the bureau of both can do this." },
  "schools.roleElsewhere": { zh: "此人担任您无权任免的职务，须由有权任免者办理。", en: "This person has a role that you could not end; whoever can must do this." },
  "schools.sameSchool": { zh: "此人已在该校任职。", en: "The post is at that school already." },
  "schools.rankOverlaps": { zh: "该时期已有职称。", en: "There is a title in that time already." },
  "schools.rankBackwards": { zh: "新职称须晚于现有职称开始。", en: "A new title begins after the one that is held." },
  "schools.honourOverlaps": { zh: "该时期已有同一荣誉。", en: "There is that very honour in that time already." },
  "schools.honourOver": { zh: "该荣誉已经结束。", en: "That honour is over already." },
  "schools.numberTaken": { zh: "该校已有人使用这个工号。", en: "Somebody at the school has that number already." },
  "schools.noSuchSchool": { zh: "找不到这所学校，或您无权查看。", en: "There is no such school that you may see." },
  "schools.saySchool": { zh: "请填写学校标识码。", en: "Say which school, by its code." },
  "schools.notYourStaff": { zh: "您没有权限管理这所学校的教职工。", en: "You may not manage the staff of that school." },
  "schools.numberOfAnother": { zh: "该校的这个工号属于“{name}”。如果是改名，请先在其个人页面修改姓名。", en: "That number belongs to “{name}” at the school. If the name changed, change it on the page of the person first." },
  "schools.namesakes": { zh: "该校有多位同名者，请填写工号、手机号或邮箱加以区分。", en: "The school has several of that name: give the number, phone or e-mail." },
  "schools.noSuchPerson": { zh: "该校没有这位教职工。请先导入教职工，或补充工号、手机号。", en: "Nobody of that name is on the staff of the school. Import the staff first, or give the number or phone." },
  "schools.noSuchRegion": { zh: "找不到这个行政区，请填写行政区划代码。", en: "There is no such region; give its code." },
  "schools.notYourRegion": { zh: "该行政区不在您的管辖范围内。", en: "That region is not yours to look after." },
  "schools.honoursByBureau": { zh: "职称和荣誉由教育局登记。", en: "Titles and honours are entered by the bureau." },
});

constraint("region_code_key", "input.code", "schools.codeTaken");
constraint("region_code_check", "input.code", "schools.regionCode");
constraint("region_no_circle", "input.parentId", "schools.regionCircle");
constraint("school_code_key", "input.code", "schools.codeTaken");
constraint("school_located", "input.latitude", "schools.located");
constraint("school_open_before_close", "input.closedOn", "schools.openBeforeClose");
constraint("teaching_point_located", "input.latitude", "schools.located");
constraint("teaching_point_open_before_close", "input.closedOn", "schools.openBeforeClose");
constraint("weak_period_once", "input.since", "schools.weakAlready");
constraint("weak_period_order", "input.until", "schools.periodOrder");
constraint("staff_post_once", "input.since", "schools.postOverlaps");
constraint("staff_post_period", "input.until", "schools.periodOrder");
constraint("person_rank_once", "input.since", "schools.rankOverlaps");
constraint("person_rank_period", "input.until", "schools.periodOrder");
constraint("person_honour_once", "input.since", "schools.honourOverlaps");
constraint("person_honour_period", "input.until", "schools.periodOrder");
constraint("staff_post_subjects", "input.subjects", "input.choice");
constraint("staff_post_stages", "input.stages", "input.choice");
constraint("staff_post_number", "input.number", "schools.numberTaken");
constraint("staff_post_number_check", "input.number", "input.pattern");

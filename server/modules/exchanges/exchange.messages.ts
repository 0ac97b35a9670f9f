import { messages } from "../../kernel/messages";
import { constraint } from "../../kernel/write";

messages({
  "exchange.clash.person": { zh: "{person} {day} {starts}–{ends} 已有其他安排。", en: "{person} is elsewhere on {day}, {starts}–{ends}." },
  "exchange.clash.person.known": { zh: "{person} {day} {starts}–{ends} 已安排在{school}。", en: "{person} is at {school} on {day}, {starts}–{ends}." },
  "exchange.clash.travel": { zh: "{person} {day} {starts}–{ends} 有其他安排，路上需要 {minutes} 分钟，来不及。", en: "{person} is elsewhere on {day}, {starts}–{ends}, and the way takes {minutes} minutes." },
  "exchange.clash.travel.known": { zh: "{person} {day} {starts}–{ends} 在{school}，路上需要 {minutes} 分钟，来不及。", en: "{person} is at {school} on {day}, {starts}–{ends}, and the way takes {minutes} minutes." },
  "exchange.clash.room": { zh: "这间教室 {day} {starts}–{ends} 已被占用。", en: "The room is taken on {day}, {starts}–{ends}." },
  "exchange.clash.room.known": { zh: "{school}的这间教室 {day} {starts}–{ends} 已被占用。", en: "The room at {school} is taken on {day}, {starts}–{ends}." },
  "exchange.takenMeanwhile": { zh: "这个时间刚刚被占用，请刷新后再试。", en: "That time has just been taken. Look again, then try another." },
  "exchange.period": { zh: "结束日期须晚于开始日期，且不超过六年。", en: "The end lies after the beginning, and not more than six years." },
  "exchange.betweenTwo": { zh: "派出学校与接收学校不能相同。", en: "Home school and host school are two schools." },
  "exchange.noPost": { zh: "该教师在派出学校没有任职。", en: "The teacher has no post at the home school in that time." },
  "exchange.whichPost": { zh: "该教师在多所学校任职，请指明派出学校。", en: "The teacher has posts at several schools. Say from which." },
  "exchange.hostClosed": { zh: "接收学校届时已停办。", en: "The host school is closed by then." },
  "exchange.notAMember": { zh: "{school}届时不是该联盟的成员。", en: "{school} is no member of the alliance in that time." },
  "exchange.fullTime": { zh: "此类交流为全职，不安排每周课时或单次到访。", en: "This kind is full time: it has no weekly places or single visits." },
  "exchange.needsSlots": { zh: "走教至少要有一个每周时段。", en: "It needs at least one place in the week." },
  "exchange.needsVisits": { zh: "至少要有一次到访。", en: "It needs at least one visit." },
  "exchange.slotsOnly": { zh: "走教按每周时段安排，不用单次到访。", en: "This kind has places in the week, not single visits." },
  "exchange.visitsOnly": { zh: "此类交流按单次到访安排，不用每周时段。", en: "This kind has single visits, not places in the week." },
  "exchange.needsMentees": { zh: "名师带教至少要有一名学员。", en: "Mentoring needs at least one mentee." },
  "exchange.noMentees": { zh: "只有名师带教才有学员。", en: "Only mentoring has mentees." },
  "exchange.mentorHimself": { zh: "导师不能是自己的学员。", en: "Nobody mentors himself." },
  "exchange.menteeNoPost": { zh: "该学员届时没有任职学校。", en: "The mentee has no post at any school in that time." },
  "exchange.sameHost": { zh: "已经在这所学校了，请选另一所。", en: "That is where the exchange is already. Choose another school." },
  "exchange.rehostedAlready": { zh: "已经提出过更换接收学校，请先处理或撤回。", en: "Another host has been proposed already. See to that first, or withdraw it." },
  "exchange.sameTeacher": { zh: "请选另一位教师：这位本来就要去。", en: "Choose somebody else: this one is to come anyhow." },
  "exchange.notThatDay": { zh: "{day} 这个时段本来就没有安排。", en: "That place in the week has nothing on {day}." },
  "exchange.dayOtherwise": { zh: "{day} 已另有安排，请先恢复。", en: "{day} is otherwise already. Restore it first." },
  "exchange.times": { zh: "结束时间须晚于开始时间。", en: "The end lies after the beginning." },
  "exchange.visitOutside": { zh: "到访日期须在交流起止时间之内（{since} 起）。", en: "The visit must lie within the exchange (from {since})." },
  "exchange.overlapsItself": { zh: "时段之间互相重叠。", en: "Two of its own places overlap." },
  "exchange.hoursLimit": { zh: "加上这次，该教师每周 {periods} 节，超过本地区上限 {limit} 节。", en: "With this the teacher has {periods} periods a week; the region's limit is {limit}." },
  "exchange.schoolsWish": { zh: "连同本校，该教师将在 {count} 所学校任教，超过本地区建议的 {limit} 所。协调员可说明理由后放行。", en: "The teacher would teach at {count} schools, the own one with them; the region wishes for at most {limit}. A coordinator may pass over it with a reason." },
  "exchange.daysWish": { zh: "该教师每周将有 {count} 天走教，超过本地区建议的 {limit} 天。协调员可说明理由后放行。", en: "The teacher would be away {count} days a week; the region wishes for at most {limit}. A coordinator may pass over it with a reason." },
  "exchange.distanceWish": { zh: "接收学校距本校 {count} 公里，超过该教师报名时愿意的 {limit} 公里。协调员可说明理由后放行。", en: "The host school is {count} km away; the teacher offered at most {limit}. A coordinator may pass over it with a reason." },
  "exchange.offerOther": { zh: "该报名属于另一位教师，或不含此类交流。", en: "That offer is another teacher's, or for other kinds of exchange." },
  "exchange.needOther": { zh: "该需求属于另一所学校或另一类交流。", en: "That need is another school's, or for another kind of exchange." },
  "exchange.slotOver": { zh: "这个时段到 {until} 已结束。", en: "That place in the week ended on {until}." },
  "exchange.stateArrange": { zh: "当前状态“{from}”不能再调整安排。", en: "The state “{from}” does not allow other arrangements." },
  "exchange.nameOne": { zh: "请只指明一项：每周时段、到访或交流。", en: "Name one thing: a weekly place, a visit or an exchange." },
  "exchange.past": { zh: "不能改动已经过去的日子。", en: "What has passed cannot be changed." },
});

constraint("occupation_person", "input.id", "exchange.takenMeanwhile");
constraint("occupation_travel", "input.id", "exchange.takenMeanwhile");
constraint("occupation_room", "input.id", "exchange.takenMeanwhile");
constraint("exchange_period", "input.until", "exchange.period");
constraint("exchange_between_two", "input.hostSchoolId", "exchange.betweenTwo");
constraint("exchange_slot_times", "input.ends", "exchange.times");
constraint("exchange_visit_times", "input.ends", "exchange.times");

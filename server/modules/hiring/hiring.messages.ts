import { messages } from "../../kernel/messages";
import { constraint } from "../../kernel/write";

messages({
  "hiring.frozen": { zh: "竞聘方案已公布，岗位、评分标准和安排不能再改（当前状态“{from}”）。", en: "The campaign has been published: posts, criteria and dates stay as they are (state “{from}”)." },
  "hiring.over": { zh: "竞聘已结束或已取消（当前状态“{from}”）。", en: "The campaign is over or was called off (state “{from}”)." },
  "hiring.window": { zh: "报名截止日期须晚于开始日期。", en: "Applications end after they begin." },
  "hiring.scoring": { zh: "评分截止日期不能早于报名截止日期。", en: "The panel is done no sooner than applications end." },
  "hiring.order": { zh: "各轮须依次进行，上一轮评分结束后才能开始下一轮报名。", en: "Rounds come one after another: this one begins before the panel of the one before is done." },
  "hiring.effectiveOrder": { zh: "生效日期不能早于最后一轮评分截止日期。", en: "It takes effect no sooner than the panel of the last round is done." },
  "hiring.allianceElsewhere": { zh: "{alliance}不在本行政区，或不在运行中。", en: "{alliance} does not lie in the region, or is not active." },
  "hiring.notTakingPart": { zh: "该校未参加本次竞聘。", en: "That school does not take part." },
  "hiring.weights": { zh: "各项权重之和须为 {whole}，现为 {sum}。", en: "The weights must add up to {whole}; they add up to {sum}." },
  "hiring.criterionTwice": { zh: "该评分项已列出。", en: "That criterion stands there already." },
  "hiring.noQuota": { zh: "参加学校在 {year} 学年没有超编或缺编的核定数据。请先核定编制，或手工添加岗位。", en: "No school that takes part has a surplus or shortage by the quotas of {year}. Approve the quotas first, or add posts by hand." },
  "hiring.noCriteria": { zh: "请先设定评分标准。", en: "Say first what the panel judges by." },
  "hiring.noPosts": { zh: "请先设定至少一个有名额的岗位。", en: "Add first a post with at least one place." },
  "hiring.windowPast": { zh: "报名期（至 {until}）已过，请先调整日期。", en: "The days to apply (until {until}) are over: give it other days first." },
  "hiring.roundBefore": { zh: "第 {number} 轮还没有结束。", en: "Round {number} is not closed yet." },
  "hiring.roundOver": { zh: "这一轮已是“{from}”，不能再改。", en: "The round is “{from}”: it cannot be changed so any more." },
  "hiring.begun": { zh: "报名已经开始。", en: "Applications have begun." },
  "hiring.applicationsClosed": { zh: "报名已经截止。", en: "Applications are closed." },
  "hiring.notTaking": { zh: "现在不在报名期内。", en: "The round takes no applications now." },
  "hiring.youAreExempt": { zh: "您不参加本次竞聘，保留现岗位。", en: "You do not compete: you keep your post." },
  "hiring.youArePlaced": { zh: "您已在前一轮聘用。", en: "You have a post from an earlier round." },
  "hiring.tooManyWishes": { zh: "最多填 {most} 个志愿。", en: "At most {most} wishes." },
  "hiring.postElsewhere": { zh: "该岗位不属于本次竞聘。", en: "That post is not of this campaign." },
  "hiring.noPlace": { zh: "该岗位已没有空缺名额。", en: "That post has no place left." },
  "hiring.ownSchoolOnly": { zh: "第一轮只能竞聘本校岗位。", en: "Round 1 is for posts of the own school." },
  "hiring.ownAllianceOnly": { zh: "第二轮只能竞聘本联盟学校的岗位。", en: "Round 2 is for posts inside the own alliance." },
  "hiring.otherSubject": { zh: "该岗位的学科不在您的任教学科之内。", en: "You do not teach the subject of that post." },
  "hiring.withdrawnAlready": { zh: "该报名已撤回。", en: "That application has been withdrawn." },
  "hiring.candidatesSettled": { zh: "第一轮报名已截止，参加人员不能再调整。", en: "Who competes was settled when the applications of round 1 closed." },
  "hiring.notCompeting": { zh: "此人不在参加竞聘之列。", en: "That person does not compete." },
  "hiring.notExempt": { zh: "此人并未保留岗位。", en: "That person is not exempt." },
  "hiring.noJudge": { zh: "有 {count} 份报名没有评委评分，请先增加评委。", en: "{count} applications have nobody to judge them: appoint somebody first." },
  "hiring.sheetsOpen": { zh: "还有 {count} 张评分表没有完成。", en: "{count} score sheets are not filled in." },
  "hiring.notScoring": { zh: "现在不在评分阶段。", en: "The round is not being scored." },
  "hiring.recused": { zh: "您已回避这份报名。", en: "You keep out of that application." },
  "hiring.points": { zh: "请为每一项评分标准打分。", en: "Give points for each criterion." },
  "hiring.pointsOf": { zh: "“{name}”的分数须在 0 到 {most} 之间，以 0.5 为一档。", en: "“{name}” takes 0 to {most} points, in steps of a half." },
  "hiring.notObjectable": { zh: "现在不在异议期内。", en: "One can object only while a result is posted, within its days." },
  "hiring.objectedAlready": { zh: "您已提出异议，请等待答复。", en: "You have objected already; the answer is to come." },
  "hiring.answered": { zh: "该异议已答复。", en: "That objection has been answered." },
  "hiring.sayCorrection": { zh: "异议成立时，请填写更正后的总分。", en: "Where it is upheld, say the corrected total." },
  "hiring.noCorrection": { zh: "异议不成立时，不能更正总分。", en: "Where it is rejected, there is no corrected total." },
  "hiring.objectionsUntil": { zh: "异议期到 {until} 为止，还没有结束。", en: "One can object until {until}." },
  "hiring.objectionsOpen": { zh: "还有 {count} 件异议没有答复。", en: "{count} objections are not answered." },
  "hiring.movedAlready": { zh: "已有 {count} 人的任职变动，不能取消。", en: "{count} people have moved already: it cannot be called off." },
  "hiring.personRemoved": { zh: "此人已移除。", en: "That person has been removed." },
  "hiring.postOnce": { zh: "该校该学科已有岗位。", en: "There is a line of that school and subject already." },
  "hiring.panelistOnce": { zh: "此人已在评审组。", en: "That person is on the panel already." },
  "hiring.conflictOfInterest": { zh: "不能给自己评分。", en: "Nobody judges himself." },
});

constraint("hiring_post_once", "input.subject", "hiring.postOnce");
constraint("hiring_panelist_once", "input.personId", "hiring.panelistOnce");
constraint("hiring_objection_open", "input.applicationId", "hiring.objectedAlready");
constraint("hiring_sheet_of_another", "input.personId", "hiring.conflictOfInterest");
constraint("hiring_round_window", "input.appliesUntil", "hiring.window");
constraint("hiring_round_scoring", "input.scoresUntil", "hiring.scoring");

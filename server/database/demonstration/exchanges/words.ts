import type { Subject } from "../../../../shared/schools";

/** What villages lack, in the order in which it is asked for. */
export const scarce: readonly Subject[] = ["music", "art", "physicalEducation"];

export const rooms: Partial<Record<Subject, string>> = { music: "音乐教室", art: "美术教室", informationTechnology: "计算机教室" };

export const classNames = ["三年级1班、2班", "四年级1班、2班", "五年级1班", "六年级1班", "一年级、二年级", "三至六年级社团"];

export const itinerantPurposes: Partial<Record<Subject, string>> = {
  music: "开齐三至六年级音乐课，带一支合唱队。",
  art: "开齐美术课，建一间剪纸工作坊。",
  physicalEducation: "开足体育课，指导大课间和足球队。",
  informationTechnology: "开足信息科技课，带一个机器人小组。",
};

export const needReasons: Partial<Record<Subject, string>> = {
  music: "本校没有音乐专任教师，三至六年级每周缺课。",
  art: "美术教师上学期退休，目前由语文教师兼任。",
  physicalEducation: "体育教师只有一名，课时缺口大。",
  english: "英语教师休产假，三、四年级无人任教。",
  science: "科学实验室已建成，缺会做实验的教师。",
  informationTechnology: "信息科技由数学教师兼任，希望有专任教师走教。",
};

export const rejections = ["该教师本学期已承担毕业班教学，请另荐人选。", "往返路程过长，请先协调同片区的教师。"];
export const endings = ["教师病假，由本校教师接替。", "受援校新招音乐教师到岗，走教任务提前完成。"];
export const cancellations = ["受援校调整课表，本学期不再需要。"];

export const lessonTopics = ["《小池》同课异构", "分数的初步认识", "水的三态变化", "合唱《送别》", "篮球行进间运球", "用圆规画一幅画"];
export const meetingTopics = ["备一节公开课", "听课与评议", "怎样设计作业", "学情分析", "命题与讲评", "学期小结"];

/** What was taught, by subject; of others what every lesson can be. */
export const logTopics: Partial<Record<Subject, readonly string[]>> = {
  music: ["学唱《小雨沙沙》，认识四分音符", "合唱《茉莉花》，练习二声部", "欣赏《瑶族舞曲》，打节拍", "竖笛：吹奏 do re mi", "律动与歌曲《拔萝卜》"],
  art: ["剪纸：团花", "水粉：秋天的田野", "线描：我的小伙伴", "泥塑：小动物", "民间年画欣赏与临摹"],
  physicalEducation: ["足球：脚内侧传球", "跳绳与接力", "前滚翻与保护", "三十米跑与起跑姿势", "大课间操编排"],
  informationTechnology: ["用画图软件画校园", "认识键盘与指法", "图形化编程：小猫走迷宫", "机器人小组：红外避障"],
};
export const otherTopics = ["单元复习与练习讲评", "新课教学与板书示范", "小组合作学习", "同课异构示范课"];
export const logSummaries = ["课堂秩序好，多数学生能独立完成。", "第二节分组练习，个别学生需要再辅导。", "带了教具，学生兴趣很高。", "按计划完成，作业当堂批改。", "与本校教师一起备了下一课。"];
export const returnReasons = ["请补上班级人数，并写明哪两节课。"];
export const appraisalBodies = ["按时到岗，课堂有效，与本校教师一起备课、评课，学生喜欢。", "教学规范，指导社团有成绩；建议再多听本校教师的课。", "补上了我校多年开不齐的课程，家长反映很好。"];
export const offerRemarks = ["可以带一个社团。", "家在镇上，路近。", "希望与本学科教师同行。", "周三下午本校有教研活动，不能外出。"];

/** What people write in the circles of alliances. {at} is somebody who is named. */
export const alliancePosts: readonly { readonly body: string; readonly pictures?: number; readonly names?: boolean }[] = [
  { body: "今天送课到村小，孩子们第一次用平板做光的折射实验，下课了还围着不肯走。实验单放在资源里，各校可以直接用。", pictures: 3 },
  { body: "本周三下午的联合教研改到第二会议室，主题不变：大单元里的习作怎么评。请各校语文组长带两份学生习作。", names: true },
  { body: "结对的两个班今天通了视频，一起读《丁香结》。村小的孩子读得比我们响亮。", pictures: 1 },
  { body: "整理了上学期教师互派的听课笔记，一共四十六节。最大的感受：乡镇校的课堂提问比我们实在。" },
  { body: "谢谢 {at} 带来的示范课，课后研讨一直到天黑。我们组决定下个月也上一节。", names: true, pictures: 2 },
  { body: "器材室盘点完了，多出来的二十套显微镜下周送到两所受援校，请对方安排人接。" },
  { body: "联盟校篮球赛今天开打，首场 32:29，输了的请喝豆浆。", pictures: 4 },
  { body: "请教：三年级数学期中卷想统一命题，各校进度差两周，怎么处理比较好？" },
];

/** What colleagues write in the circle of their school. */
export const schoolPosts: readonly { readonly body: string; readonly pictures?: number; readonly names?: boolean }[] = [
  { body: "图书角换新书了，六年级推荐的《草房子》已经借空，再去买十本。", pictures: 2 },
  { body: "今早广播站第一次由学生自己编排节目，请大家多提意见。", names: true },
  { body: "校园里的桂花开了。", pictures: 1 },
  { body: "提醒：周五下午消防演练，第三节课后集合，班主任清点人数。" },
];

export const comments: readonly string[] = [
  "太好了，我们学校也想学。", "实验单收到，下周就用。", "辛苦了！", "能不能把课件也放上来？", "这一点说到心里去了。", "我们组报名参加。",
  "请问需要自带材料吗？", "孩子们的笑脸最动人。", "已转给我们教研组。", "期中卷可以出 A、B 两份，按进度选。", "下次来我们学校吧。",
];

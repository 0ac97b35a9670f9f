/** What two schools want to reach together. */
export const pairingGoals = [
  "两年内开齐开足音乐、体育、美术课程，开课率由不足六成提高到百分之百；每学期联合教研不少于四次。",
  "以语文、数学为重点同步备课、同步检测，学业质量合格率提高十个百分点，城乡差距缩小三分之一。",
  "每学期互派教师各两名，跟岗不少于七个工作日；帮助受援校建起一支能上课、会教研的骨干队伍。",
  "英语课程由支援校骨干教师每周走教两个半天，并通过同步课堂带动受援校教师独立执教。",
  "共建科学实验室与图书角，共享课件和作业资源；受援校学生每学年到支援校研学一次。",
  "共同制订学校管理制度与教学常规，跟岗校长每学期驻校一周；家长满意度提高到九成以上。",
];

export const weakReasons = [
  "专任教师缺编，音乐、体育、美术由其他学科教师兼任，开课率不足六成。",
  "学业质量监测连续两年低于全县均值，数学、英语及格率偏低。",
  "教师平均年龄偏大，县级以上骨干教师仅一名，校本教研难以开展。",
  "生均教学仪器设备值与功能用房面积未达标，科学实验开出率低。",
];

const FAMILIES = ["李家", "王家", "何家", "周家", "陈家", "刘家", "唐家", "谢家", "邓家", "彭家", "罗家", "肖家", "蒋家"];
const ENDINGS = ["湾", "冲", "塘", "岭", "坪", "坝", "坳", "洞"];

/** Names of hamlets, each once. */
export function* villageNames(): Generator<string, never> {
  for (const ending of ENDINGS) for (const family of FAMILIES) yield `${family}${ending}`;
  throw new Error("no more names of hamlets");
}

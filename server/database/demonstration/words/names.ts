import type { Stage, Subject } from "../../../../shared/schools";

/** Surnames and given names from which persons are drawn; nobody is meant. */
export const surnames = [..."王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚", "欧阳"];

const female = ["丽", "芳", "敏", "静", "婷", "雪", "梅", "兰", "玉", "秀", "慧", "巧", "美", "娜", "淑", "惠", "珠", "翠", "雅", "芝", "萍", "红", "玲", "芬", "燕", "彩", "春", "菊", "凤", "洁", "琳", "素", "云", "莲", "真", "环", "荣", "爱", "妹", "霞", "香", "月", "莺", "媛", "艳", "瑞", "凡", "佳", "嘉", "琼", "勤", "珍", "莉", "桂", "娣", "叶", "璧", "璐", "娅", "琦", "晶", "妍", "茜", "秋", "珊", "莎", "锦", "黛", "青", "倩"];
const male = ["伟", "刚", "勇", "毅", "俊", "峰", "强", "军", "平", "保", "东", "文", "辉", "力", "明", "永", "健", "世", "广", "志", "义", "兴", "良", "海", "山", "仁", "波", "宁", "贵", "福", "生", "龙", "元", "全", "国", "胜", "学", "祥", "才", "发", "武", "新", "利", "清", "飞", "彬", "富", "顺", "信", "子", "杰", "涛", "昌", "成", "康", "星", "光", "天", "达", "安", "岩", "中", "茂", "进", "林", "有", "坚", "和", "彪", "博"];
const both = ["晓", "思", "文", "子", "雨", "一", "宇", "欣", "嘉", "佳", "若", "亦", "书", "知", "安", "清", "远", "乐", "言", "心"];

export const givenNames = { female: { first: [...both, ...female], last: female }, male: { first: [...both, ...male], last: male } };

/** Subjects that a school of each stage teaches, as often as they stand here. */
export const subjectsOf = {
  primary: ["chinese", "chinese", "chinese", "chinese", "mathematics", "mathematics", "mathematics", "english", "english", "science", "moralityAndLaw", "music", "physicalEducation", "physicalEducation", "art", "informationTechnology", "labour"],
  junior: ["chinese", "chinese", "chinese", "mathematics", "mathematics", "mathematics", "english", "english", "english", "physics", "physics", "chemistry", "biology", "history", "geography", "moralityAndLaw", "physicalEducation", "music", "art", "informationTechnology"],
  nineYear: ["chinese", "chinese", "chinese", "mathematics", "mathematics", "mathematics", "english", "english", "physics", "chemistry", "science", "history", "moralityAndLaw", "physicalEducation", "music", "art", "informationTechnology", "labour"],
  senior: ["chinese", "chinese", "mathematics", "mathematics", "english", "english", "physics", "physics", "chemistry", "biology", "history", "geography", "politics", "physicalEducation", "music", "art", "informationTechnology", "labour"],
  vocational: ["chinese", "mathematics", "english", "politics", "physicalEducation", "vocational", "vocational", "earlyChildhood", "vocational", "vocational"],
} satisfies Partial<Record<Stage, Subject[]>>;

/** What a teacher of one subject often teaches besides in a small school. */
export const secondSubjects: Subject[] = ["moralityAndLaw", "labour", "science", "music", "art", "physicalEducation", "informationTechnology"];

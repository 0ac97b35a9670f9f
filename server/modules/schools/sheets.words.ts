import { Gender } from "../../../shared/identity";
import { Duty, Honour, Locality, Ownership, Rank, Stage, Subject } from "../../../shared/schools";
import { words } from "../../kernel/sheets";

/** The vocabulary as it is written in files of Chinese schools: what it is called first goes into templates and exports. */
export const genderWords = words(Gender, { FEMALE: ["女", "female", "f", "女性"], MALE: ["男", "male", "m", "男性"] });

export const stageWords = words(Stage, {
  KINDERGARTEN: ["幼儿园", "kindergarten", "学前", "学前教育"],
  PRIMARY: ["小学", "primary"],
  JUNIOR: ["初中", "junior", "初级中学"],
  NINE_YEAR: ["九年一贯", "nine-year", "九年一贯制", "九年一贯制学校"],
  SENIOR: ["高中", "senior", "普通高中", "高级中学"],
  VOCATIONAL: ["职业学校", "vocational", "职业教育", "中职", "中等职业", "职高", "职业高中"],
  SPECIAL: ["特殊教育", "special", "特教", "特殊教育学校"],
});

export const localityWords = words(Locality, { URBAN: ["城区", "urban", "城市", "主城区"], TOWN: ["镇区", "town", "镇", "乡镇", "城镇"], RURAL: ["乡村", "rural", "农村", "村"] });

export const ownershipWords = words(Ownership, { PUBLIC: ["公办", "public", "公立"], PRIVATE: ["民办", "private", "私立"] });

export const rankWords = words(Rank, {
  THIRD: ["三级教师", "third-grade teacher", "三级", "中小学三级教师"],
  SECOND: ["二级教师", "second-grade teacher", "二级", "中小学二级教师"],
  FIRST: ["一级教师", "first-grade teacher", "一级", "中小学一级教师"],
  SENIOR: ["高级教师", "senior teacher", "高级", "副高级", "中小学高级教师"],
  PROFESSOR: ["正高级教师", "professor-grade teacher", "正高级", "正高", "中小学正高级教师"],
});

export const honourWords = words(Honour, {
  BACKBONE: ["骨干教师", "backbone teacher", "骨干"],
  SUBJECT_LEADER: ["学科带头人", "subject leader"],
  SPECIAL_GRADE: ["特级教师", "special-grade teacher", "特级"],
  MASTER: ["名师", "master teacher"],
});

export const dutyWords = words(Duty, {
  PRINCIPAL: ["校长", "principal", "园长"],
  VICE_PRINCIPAL: ["副校长", "vice-principal", "副园长"],
  DEAN: ["教务主任", "dean", "教导主任"],
  TEACHER: ["教师", "teacher", "任课教师", "专任教师"],
});

export const subjectWords = words(Subject, {
  CHINESE: ["语文", "Chinese"],
  MATHEMATICS: ["数学", "mathematics", "maths"],
  ENGLISH: ["英语", "English", "外语"],
  MORALITY_AND_LAW: ["道德与法治", "morality and law", "道法", "品德与社会", "道德与法制"],
  POLITICS: ["思想政治", "politics", "政治"],
  HISTORY: ["历史", "history"],
  GEOGRAPHY: ["地理", "geography"],
  PHYSICS: ["物理", "physics"],
  CHEMISTRY: ["化学", "chemistry"],
  BIOLOGY: ["生物", "biology", "生物学"],
  SCIENCE: ["科学", "science"],
  INFORMATION_TECHNOLOGY: ["信息科技", "information technology", "信息技术", "计算机"],
  PHYSICAL_EDUCATION: ["体育与健康", "physical education", "体育"],
  MUSIC: ["音乐", "music"],
  ART: ["美术", "art"],
  LABOUR: ["劳动", "labour", "劳动教育", "劳动技术"],
  INTEGRATED_PRACTICE: ["综合实践", "integrated practice", "综合实践活动"],
  MENTAL_HEALTH: ["心理健康", "mental health", "心理"],
  EARLY_CHILDHOOD: ["学前教育", "early childhood", "幼儿教育", "幼教"],
  VOCATIONAL: ["职业课程", "vocational", "专业课", "职业技能"],
  SPECIAL_EDUCATION: ["特殊教育", "special education", "特教"],
});

import { Honour, Locality, Ownership, Rank, RegionLevel, Stage, Subject } from "../../../shared/schools";
import { enumeration } from "../../kernel/read";

enumeration("RegionLevel", "How wide a region is.", RegionLevel);
enumeration("Stage", "What a school teaches, as its licence says.", Stage, { NINE_YEAR: "Primary and junior in one school, 九年一贯制." });
enumeration("Locality", "Where a school lies.", Locality, { URBAN: "城区", TOWN: "镇", RURAL: "乡村" });
enumeration("Ownership", "Who runs a school.", Ownership);
enumeration("Subject", "Subjects of the national curriculum.", Subject);
enumeration("Rank", "Professional title of a teacher, 职称, from the lowest to the highest.", Rank, { PROFESSOR: "正高级" });
enumeration("Honour", "What a teacher was honoured as.", Honour, { BACKBONE: "骨干教师", SUBJECT_LEADER: "学科带头人", SPECIAL_GRADE: "特级教师", MASTER: "名师" });

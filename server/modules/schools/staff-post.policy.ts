import { anyOf, notOver, own, policy, through } from "../../kernel/policy";
import type { School } from "./school.entity";
import { schoolPolicy } from "./school.policy";
import { StaffPost } from "./staff-post.entity";

const managed = through<StaffPost, School>("schoolId", schoolPolicy, "manageStaff");

export const staffPostPolicy = policy(
  "staffPost",
  StaffPost,
  { see: anyOf<StaffPost>(own("personId"), through("schoolId", schoolPolicy, "seeStaff")), begin: managed, change: managed, end: managed, move: managed },
  { when: { end: notOver("until"), move: notOver("until") } },
);

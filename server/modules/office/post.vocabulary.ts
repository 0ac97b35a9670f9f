import { PostPlace, Reaction } from "../../../shared/posts";
import { enumeration } from "../../kernel/read";

enumeration("PostPlace", "Where a post stands.", PostPlace);
enumeration("Reaction", "What one can say to a post without words.", Reaction, { LIKE: "赞", THANKS: "感谢", APPLAUSE: "鼓掌", IDEA: "有启发" });

import { personalData } from "../identity";

personalData("needs", "select s.name as school, n.kind, n.subject, n.state, n.reason, n.created_at as at from need n join school s on s.id = n.school_id where n.asked_by_id = $1 order by n.created_at");

import { personalData } from "../identity";

personalData("planItems", "select a.name as alliance, i.title, i.detail, i.practice, i.due_on, i.state, i.done_on from plan_item i join alliance a on a.id = i.alliance_id where i.owner_id = $1 order by i.created_at");

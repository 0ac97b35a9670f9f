import { forgetInActivity, forgetting, personalData, staying } from "../identity";
import { schoolsOf } from "./posts-elsewhere";

/** What schools keep of a person: posts, titles and honours stay as records, without his name. */

personalData("posts", "select s.name as school, p.duty, p.subjects, p.stages, p.since, p.until from staff_post p join school s on s.id = p.school_id where p.person_id = $1 order by p.since");
personalData("ranks", "select rank, since, until from person_rank where person_id = $1 order by since");
personalData("honours", "select honour, awarded_by, since, until from person_honour where person_id = $1 order by since");

staying(async (tx, personId) => ({ posts: (await schoolsOf(tx, personId)).length }));

forgetting((tx, person) =>
  forgetInActivity(tx, person, ["select id from staff_post where person_id = $1", "select id from person_rank where person_id = $1", "select id from person_honour where person_id = $1"]),
);

-- Counts and rules read these columns of many rows: from the index alone. Without it the planner takes the indexes of
-- the exclusion constraints, whose first column is another, and goes through all of them.
drop index staff_post_school;
create index staff_post_school on staff_post (school_id, since, id) include (until, person_id);
drop index staff_post_person;
create index staff_post_person on staff_post (person_id, school_id) include (since, until);
drop index membership_alliance;
create index membership_alliance on membership (alliance_id, since, id) include (until, school_id);
drop index membership_school;
create index membership_school on membership (school_id, alliance_id) include (since, until, role);

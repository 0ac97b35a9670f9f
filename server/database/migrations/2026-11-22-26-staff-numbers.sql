-- A staff number 工号 tells namesakes apart in the lists that a school or a bureau keeps: unique among those who work there.
alter table staff_post add column number text constraint staff_post_number_check check (number ~ '^\S{1,30}$');
create unique index staff_post_number on staff_post (school_id, number) where number is not null and until is null;

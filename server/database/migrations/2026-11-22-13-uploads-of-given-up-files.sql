-- A file that is given up takes the note of its upload with it: left behind, it would count as one that is still coming.
alter table upload drop constraint upload_file_id_fkey;
alter table upload add constraint upload_file_id_fkey foreign key (file_id) references stored_file on delete cascade;

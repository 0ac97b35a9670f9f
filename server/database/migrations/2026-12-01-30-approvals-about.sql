-- Whom an approval is about: a teacher whose exchange is asked for is often neither asked nor asks, and sees who has agreed.
alter table approval add column person_id uuid references person;
create index approval_person on approval (person_id, created_at, id) where person_id is not null;

update approval a set person_id = e.person_id from exchange e where a.subject_kind = 'Exchange' and e.id = a.subject_id;
update approval a set person_id = e.person_id from slot_exception x join exchange e on e.id = x.exchange_id where a.subject_kind = 'SlotException' and x.id = a.subject_id;
update approval a set person_id = e.person_id from exchange_visit v join exchange e on e.id = v.exchange_id where a.subject_kind = 'ExchangeVisit' and v.id = a.subject_id;

-- What was taken back before anybody was asked stays unknown to those whom it would have concerned: a draft that was never
-- proposed, and a nomination that its teacher never agreed to. The state alone does not tell it once both are `withdrawn`.
alter table exchange add column never_proposed boolean not null default false;
update exchange e set never_proposed = true where e.state = 'withdrawn' and not exists (select from approval a where a.subject_kind = 'Exchange' and a.subject_id = e.id);
alter table exchange add constraint exchange_never_proposed check (not never_proposed or state = 'withdrawn');

alter table offer add column never_agreed boolean not null default false;
update offer o set never_agreed = true where o.state = 'withdrawn' and o.nominated_by_id is not null
  and not exists (select from activity a where a.subject_id = o.id and a.kind = 'offer.accepted');
alter table offer add constraint offer_never_agreed check (not never_agreed or state = 'withdrawn');

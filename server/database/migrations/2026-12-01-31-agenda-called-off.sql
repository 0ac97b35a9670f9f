-- What was called off long ago is deleted by the housekeeping, which finds it here.
create index agenda_event_called_off on agenda_event (changed_at) where status = 'cancelled';

-- Since when the rows of an import are gone, and with them what it takes to undo it.
alter table import add column forgotten_at timestamptz;
create index import_row_name on import_row ((cells->>'name'));

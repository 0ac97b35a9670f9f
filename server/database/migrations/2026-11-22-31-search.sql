-- Search by Chinese, pinyin and initials: what a name can be found by is kept beside it by the database itself, so that
-- no writer can forget it, imports of whole tables among them.

-- A name as it is searched: small letters, half width, one blank for whatever is no letter and no digit. web and server
-- write what is looked for in the same way (kernel/read/search.ts).
create function searched(name text) returns text language sql immutable parallel safe return
  btrim(regexp_replace(lower(normalize(name, nfkc)), '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3004\u3008-\u3020\u30fb\ufe30-\ufe4f]+', ' ', 'g'));

-- One letter more before what is said already: each of its readings with the usual one of the rest, then its usual one
-- with the others of the rest. Not every combination: a name of five such letters would have hundreds.
create function ways_on(said text[], rest text[], longest int) returns text[] language sql immutable parallel safe return array(
  select way from (
    select left(sound || rest[1], longest) as way, place from unnest(said) with ordinality as s(sound, place)
    union all select left(said[1] || way, longest), 100 + place from unnest(rest) with ordinality as w(way, place) where place > 1
  ) every_way order by place limit greatest(4, cardinality(said)));

-- The letters that readings begin with, the usual one's first.
create function initials_of(said text[]) returns text[] language sql immutable parallel safe return array(
  select left(sound, 1) from unnest(said) with ordinality as s(sound, place) group by 1 order by min(place));

/*
 * What a name is found by: from each of its letters (of its words, where it is Latin) on to its end, as it is written,
 * as it is read, and by initials; of people also surname and initials. So whatever stands anywhere in a name is found by the
 * beginning of one of these, which an index does. Weight A: from the first letter on, in its usual reading.
 */
create function search_keys(name text, of_person boolean) returns tsvector language plpgsql stable parallel safe as $$
declare
  longest constant int := 32;
  plain text := searched(name);
  units text[];
  -- Of each unit its readings by comma, the usual one first.
  sounds text[];
  two_letters boolean;
  pair text;
  written text := '';
  read text := '';
  short text := '';
  -- The same where letters have several readings: from here to the end, the usual reading first.
  ways text[] := array[''];
  shorts text[] := array[''];
  keys text := '';
  place_mark text;
begin
  if plain = '' then return ''::tsvector; end if;
  if plain ~ '[ a-z]' then
    select array_agg(part[1]) into units from regexp_matches(plain, '[a-z]+|[^ ]', 'g') part;
  else
    units := string_to_array(plain, null);
  end if;
  select array_agg(coalesce(case when of_person and place = 1 then r.as_surname end, r.sounds, unit) order by place), coalesce(bool_or(place = 1 and r.begins_surname), false)
    into sounds, two_letters from unnest(units) with ordinality as u(unit, place) left join reading r on r.letters = unit;
  if of_person and two_letters and cardinality(units) > 2 then
    select r.sounds into pair from reading r where r.letters = units[1] || units[2];
    if pair is not null then
      sounds[1] := split_part(pair, ' ', 1);
      sounds[2] := split_part(pair, ' ', 2);
    end if;
  end if;
  if of_person and cardinality(units) > 1 then
    select '''' || left(split_part(sounds[1], ',', 1) || string_agg(left(sound, 1), '' order by place), longest) || ''':1A ' into keys
      from unnest(sounds[2:]) with ordinality as s(sound, place);
  end if;
  if position(',' in array_to_string(sounds, '')) = 0 then
    for i in reverse cardinality(units)..1 loop
      written := left(units[i] || written, longest);
      read := left(sounds[i] || read, longest);
      short := left(left(sounds[i], 1) || short, longest);
      place_mark := case when i = 1 then ''':1A ' else ''':2 ' end;
      keys := keys || '''' || written || place_mark || '''' || read || place_mark || '''' || short || place_mark;
    end loop;
    return keys::tsvector;
  end if;
  for i in reverse cardinality(units)..1 loop
    written := left(units[i] || written, longest);
    ways := ways_on(string_to_array(sounds[i], ','), ways, longest);
    shorts := ways_on(initials_of(string_to_array(sounds[i], ',')), shorts, longest);
    place_mark := case when i = 1 then ''':1A ' else ''':2 ' end;
    keys := keys || '''' || written || place_mark || '''' || ways[1] || place_mark || '''' || shorts[1] || place_mark
      || coalesce((select string_agg('''' || way || ''':2 ', '') from unnest(ways[2:] || shorts[2:]) as way), '');
  end loop;
  return keys::tsvector;
end $$;

create function keep_search_keys() returns trigger language plpgsql as $$
begin
  new.search_keys := search_keys(new.name, tg_argv[0] = 'person');
  return new;
end $$;

alter table person add column search_keys tsvector not null default ''::tsvector;
alter table school add column search_keys tsvector not null default ''::tsvector;
alter table alliance add column search_keys tsvector not null default ''::tsvector;

create trigger search_keys_kept before insert or update of name, search_keys on person for each row execute function keep_search_keys('person');
create trigger search_keys_kept before insert or update of name, search_keys on school for each row execute function keep_search_keys('place');
create trigger search_keys_kept before insert or update of name, search_keys on alliance for each row execute function keep_search_keys('place');

update person set name = name;
update school set name = name;
update alliance set name = name;

-- What was just written is looked through row by row until it is sorted in: little of it, since people type and wait.
create index person_search on person using gin (search_keys) with (gin_pending_list_limit = 256);
create index school_search on school using gin (search_keys) with (gin_pending_list_limit = 256);
create index alliance_search on alliance using gin (search_keys) with (gin_pending_list_limit = 256);

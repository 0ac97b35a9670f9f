-- `least` passes over a null, so the distance to a school whose place is not known came out as half the way around the
-- earth, and no teacher could be at another school on the same day. Unknown is unknown.
create or replace function kilometres(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision) returns double precision language sql immutable strict as $$
  select 12742 * asin(least(1, sqrt(sin(radians(lat2 - lat1) / 2) ^ 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)))
$$;

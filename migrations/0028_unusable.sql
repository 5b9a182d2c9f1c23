-- How many files of the last submission had turned out not to be usable when it was last judged: more since, and it is judged
-- anew.
alter table registration add column unusable integer not null default 0;
create index file_refused on file (id) where state = 'refused';

-- A key is for one post: the same answers, to the same address whichever way its letters are typed. Posts of before say nothing
-- of their answers.
alter table accepted_post add column digest bytea;
update accepted_post set path = lower(path);

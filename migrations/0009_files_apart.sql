-- Every upload is a file of its own, checked anew: its state tells nobody that the same bytes were sent before.
alter table file drop constraint file_hash_kind_key;

-- Before bytes are erased, rows that name them are looked for.
create index file_hash on file (hash);
create index file_kept_hash on file (kept_hash);
create index file_page_hash on file_page (hash);

-- Files that nobody has judged yet, oldest first.
create index file_waiting on file (received_at) where state in ('received', 'checked');

-- Letterheads, signers and versions as the office sets them.

-- What was entered by mistake is taken back, not erased: the papers that carry it keep what was printed.
alter table letterhead add column withdrawn_at timestamptz, add column withdrawn_by uuid references person;
alter table signer add column withdrawn_at timestamptz, add column withdrawn_by uuid references person;

-- One letterhead a day, and one who signs for a position: two officers who enter them at once are told by the database.
alter table letterhead add constraint letterhead_once exclude using gist
  (daterange(begins_on, ends_on, '[]') with &&) where (withdrawn_at is null);
alter table signer add constraint signer_once exclude using gist
  (position with =, daterange(begins_on, ends_on, '[]') with &&) where (withdrawn_at is null);

-- The ledger names a version.
alter table paper_version add column id uuid not null unique default uuidv7();

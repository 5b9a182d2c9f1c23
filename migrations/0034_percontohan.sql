-- Model pesantren: for how long one shows others how it is done, and what it has to tell.
create table percontohan (
  decision_id uuid primary key references decision,
  begins_on date not null,
  ends_on date not null check (begins_on <= ends_on),
  story text not null
);

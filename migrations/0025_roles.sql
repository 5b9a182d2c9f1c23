-- What somebody may be. What a role is called stands in words, what it may do in the policy of each room.
create table role (
  code text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
  -- The highest first. Whoever signs in with a password begins in the highest role held today.
  position smallint not null unique,
  -- The office appoints to it. The others are everybody's: `public` without a session, `pesantren` with any account.
  granted boolean not null default true,
  -- The kind of region it is held for; empty where what somebody holds is told one by one.
  needs_region text check (needs_region in ('kabupaten', 'kecamatan')),
  -- Where its day begins. `/tugas` says that its work has not opened yet.
  home text not null default '/tugas' check (home like '/%'),
  -- What its work needs: a one-time code, or a password with an invitation. Who decides about others, handles money or reads of
  -- many people needs a password. Nobody signs in as `public`.
  sign_in text check (sign_in in ('code', 'password')),
  -- Most messages, of all kinds together, that one account causes in a day of West Java.
  messages_a_day integer not null default 12,
  -- What a grant refers to: only roles that are granted, with a region exactly where one is needed.
  grant_code text generated always as (case when granted then code end) stored,
  has_region boolean generated always as (needs_region is not null) stored,
  unique (grant_code, has_region)
);

-- A registrant's submission makes two messages and may be sent again some times; an office invites the officers of 627
-- kecamatan and 27 regencies, perhaps anew.
insert into role (position, code, granted, needs_region, home, sign_in, messages_a_day) values
  (10, 'head', true, null, '/kantor', 'password', 2000),
  (20, 'office', true, null, '/kantor', 'password', 2000),
  (30, 'kabupaten', true, 'kabupaten', '/kabupaten', 'password', 12),
  (40, 'kecamatan', true, 'kecamatan', '/kecamatan', 'password', 12),
  (900, 'pesantren', false, null, '/saya', 'code', 12),
  (999, 'public', false, null, '/', null, 0);

-- The roles of the rooms that come.
insert into role (position, code, sign_in) values
  (110, 'check-coordinator', 'password'),
  (120, 'verifier', 'password'),
  (130, 'survey-supervisor', 'password'),
  (140, 'surveyor', 'code'),
  (150, 'event-staff', 'password'),
  (160, 'venue-staff', 'code'),
  (170, 'panel-member', 'password'),
  (180, 'jury-coordinator', 'password'),
  (190, 'juror', 'password'),
  (200, 'plenary-chair', 'password'),
  (210, 'plenary-member', 'password'),
  (220, 'appeal-panel', 'password'),
  (230, 'finance-officer', 'password'),
  (240, 'mentor-coordinator', 'password'),
  (250, 'mentor', 'code'),
  (260, 'trainer', 'code'),
  (270, 'host', 'code'),
  (280, 'partner', 'code'),
  (290, 'market-staff', 'password'),
  (300, 'exhibition-staff', 'password'),
  (310, 'auditor', 'password');

alter table role_grant
  drop constraint role_grant_role_check,
  drop constraint role_grant_check,
  add column has_region boolean generated always as (region_code is not null) stored,
  add constraint role_grant_role foreign key (role, has_region) references role (grant_code, has_region);

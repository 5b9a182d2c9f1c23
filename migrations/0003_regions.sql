-- Kemendagri codes without dots: 32, 3204, 320401, 3204012001. Regions split and merge, so codes carry dates.
create table region (
  code text primary key check (code ~ '^(\d{2}|\d{4}|\d{6}|\d{10})$'),
  name text not null,
  level smallint not null check (level between 1 and 4),
  kind text not null check (kind in ('province', 'kabupaten', 'kota', 'kecamatan', 'desa', 'kelurahan')),
  parent_code text references region,
  valid_from date not null default '2000-01-01',
  valid_to date,
  check (valid_to is null or valid_to > valid_from)
);
create index region_parent on region (parent_code);

-- The five wilayah, or any other grouping of regencies that a programme uses.
create table region_group (
  id uuid primary key default uuidv7(),
  code text not null unique,
  name jsonb not null,
  position smallint not null,
  example boolean not null default false
);

create table region_group_member (
  group_id uuid not null references region_group on delete cascade,
  region_code text not null references region,
  primary key (group_id, region_code)
);

alter table role_grant add foreign key (region_code) references region;

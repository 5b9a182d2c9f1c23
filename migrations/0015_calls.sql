-- Something people register for is a call of its own: its form, its requirements and its rules are data. What a question asks has
-- a name (its meaning), and what a file question takes stands in the question.
create table call (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  -- The stage whose window counts.
  stage_id uuid not null references stage,
  position smallint not null,
  -- Stands in the address.
  code text not null check (code ~ '^[a-z0-9-]+$'),
  -- Kinds of applicants.
  applicants text[] not null,
  -- Begins every number.
  prefix text not null check (prefix ~ '^[A-Z][A-Z0-9-]*$'),
  name jsonb not null,
  summary jsonb not null default '{}',
  -- A form belongs to one call: whoever has an answer knows its rules.
  form_id uuid not null unique references form,
  rules jsonb not null,
  unique (season_id, code),
  unique (season_id, prefix)
);
create index call_stage on call (stage_id);

-- The registrations of before, with what the code said about them until now.
insert into call (season_id, stage_id, position, code, applicants, prefix, name, summary, form_id, rules)
  select distinct on (f.id) f.season_id, st.id, 1, f.code, array['pesantren'], upper(p.code),
    '{"id":"Pendaftaran pesantren","en":"Registration of pesantren"}',
    '{"id":"Pesantren di Jawa Barat mendaftar dengan usaha utamanya.","en":"Pesantren in West Java register with their main business."}',
    f.id,
    jsonb_build_object(
      'mostFiles', coalesce(s.rules->'mostFiles', '20'),
      'eraseDraftsAfterMonths', coalesce(s.rules->'eraseDraftsAfterMonths', '6'),
      'numberIsBar', coalesce(s.rules->'nsppIsBar', 'false'),
      'category', jsonb_build_object('of', jsonb_build_array('business.started', 'permit.nib_date'),
        'startUpMonths', s.rules->'startUpMonths'),
      'payability', jsonb_build_object('banks', s.rules->'banks',
        'owners', jsonb_build_array('applicant.legal_name', 'applicant.name'),
        'persons', jsonb_build_array('person.name', 'applicant.leader')))
    || $json${"next": [
      {"title":{"id":"Pemeriksaan berkas","en":"Document check"},"text":{"id":"Tim seleksi memeriksa. Bila ada yang keliru, Anda diberi kesempatan memperbaiki.","en":"The selection team checks. If something is wrong you may correct it."}},
      {"title":{"id":"Audisi 1","en":"Audition 1"},"text":{"id":"Yang lolos diundang ke audisi di kabupaten atau kota.","en":"Those who pass are invited to an audition in their regency."}}],
    "receipt": [
      {"of":"applicant.name","label":{"id":"Pesantren","en":"Pesantren"}},
      {"of":"applicant.place","label":{"id":"Tempat","en":"Place"}},
      {"of":"person.name","label":{"id":"Perwakilan","en":"Representative"}},
      {"of":"category","label":{"id":"Kategori","en":"Category"}}],
    "eligibility": [
      {"code":"in_west_java","label":{"id":"Apakah pesantren berada di Jawa Barat?","en":"Is the pesantren in West Java?"},"why":{"id":"OPOP dibiayai Provinsi Jawa Barat.","en":"OPOP is paid by the province of West Java."}, "answers": [
        {"code":"yes","label":{"id":"Ya","en":"Yes"},"verdict":"can","told":{"id":"Ya","en":"Yes"}},
        {"code":"no","label":{"id":"Tidak","en":"No"},"verdict":"cannot","told":{"id":"OPOP hanya untuk pesantren di Jawa Barat. Tanyakan program serupa di provinsi Anda.","en":"OPOP is only for pesantren in West Java. Ask for a similar programme in your province."}}]},
      {"code":"nspp_state","label":{"id":"Apakah pesantren punya NSPP?","en":"Does the pesantren have an NSPP?"},"why":{"id":"NSPP adalah nomor statistik dari Kementerian Agama.","en":"The NSPP is the number given by the ministry of religious affairs."}, "answers": [
        {"code":"yes","label":{"id":"Ya, sudah ada","en":"Yes"},"verdict":"can","told":{"id":"Ya, sudah ada","en":"Yes"}},
        {"code":"processing","label":{"id":"Sedang diurus","en":"Being processed"},"verdict":"not-yet","told":{"id":"Anda boleh mendaftar. Nomor diperlukan saat pemeriksaan berkas.","en":"You may register. The number is needed by the document check."}},
        {"code":"no","label":{"id":"Belum","en":"Not yet"},"verdict":"not-yet","told":{"id":"Anda boleh mendaftar. Urus NSPP di Kantor Kemenag kabupaten atau kota.","en":"You may register. Apply for the NSPP at the ministry office of your regency."}}]},
      {"code":"took_part_before","label":{"id":"Pernahkah pesantren menjadi peserta OPOP?","en":"Has the pesantren taken part in OPOP before?"},"why":{"id":"OPOP memberi kesempatan kepada yang belum pernah ikut.","en":"OPOP gives the chance to those who never took part."}, "answers": [
        {"code":"no","label":{"id":"Belum pernah","en":"Never"},"verdict":"can","told":{"id":"Belum pernah","en":"Never"}},
        {"code":"yes","label":{"id":"Pernah","en":"Yes"},"verdict":"cannot","told":{"id":"Peserta lama tidak mendaftar lagi. Pendampingan dan temu bisnis tetap terbuka.","en":"Earlier participants do not register again. Mentoring and business meetings stay open."}}]},
      {"code":"own_product","label":{"id":"Apakah pesantren membuat produk sendiri?","en":"Does the pesantren make its own product?"},"why":{"id":"Produk dibuat pesantren, bukan titipan warga.","en":"Made by the pesantren, not by neighbours."}, "answers": [
        {"code":"yes","label":{"id":"Ya","en":"Yes"},"verdict":"can","told":{"id":"Ya","en":"Yes"}},
        {"code":"planned","label":{"id":"Baru direncanakan","en":"It is planned"},"verdict":"not-yet","told":{"id":"Anda boleh mendaftar. Siapkan contoh produk sebelum audisi.","en":"You may register. Prepare a sample of the product before the audition."}}]},
      {"code":"institution_account","label":{"id":"Adakah rekening atas nama yayasan atau pesantren?","en":"Is there an account in the name of foundation or pesantren?"},"why":{"id":"Bantuan tidak dikirim ke rekening perorangan.","en":"Money is never sent to a private account."}, "answers": [
        {"code":"yes","label":{"id":"Ada","en":"Yes"},"verdict":"can","told":{"id":"Ada","en":"Yes"}},
        {"code":"can_open","label":{"id":"Belum, tetapi bisa dibuka","en":"No, but it can be opened"},"verdict":"not-yet","told":{"id":"Buka rekening di BJB atau BJB Syariah sebelum bantuan dibayarkan.","en":"Open an account at BJB or BJB Syariah before money is paid."}},
        {"code":"no","label":{"id":"Belum ada","en":"No"},"verdict":"not-yet","told":{"id":"Anda boleh mendaftar. Rekening lembaga diperlukan sebelum bantuan dibayarkan.","en":"You may register. An account of the institution is needed before money is paid."}}]},
      {"code":"representative_age","label":{"id":"Apakah perwakilan berusia 18–55 tahun?","en":"Is the representative 18–55 years old?"},"why":{"id":"Usia dihitung pada 1 Maret 2019.","en":"The age counts on 1 March 2019."}, "answers": [
        {"code":"inside","label":{"id":"Ya","en":"Yes"},"verdict":"can","told":{"id":"Ya","en":"Yes"}},
        {"code":"other","label":{"id":"Tidak","en":"No"},"verdict":"not-yet","told":{"id":"Tunjuk perwakilan lain yang berusia 18–55 tahun.","en":"Name another representative aged 18–55."}}]}]}$json$::jsonb
  from form f
  join season s on s.id = f.season_id
  join programme p on p.id = s.programme_id
  join stage st on st.season_id = s.id and st.kind = 'registration'
  where f.code = 'registration'
  order by f.id, st.position;

alter table requirement
  add column call_id uuid references call,
  add column checks jsonb not null default '[]';
update requirement r set call_id = c.id from call c where c.season_id = r.season_id;
alter table requirement
  alter column call_id set not null,
  drop constraint requirement_season_id_code_key,
  add unique (call_id, code);

update requirement r set checks = known.checks
  from season s, lateral (values
    ('R1', '[{"check":"in-region","of":"applicant.place","region":"32"}]'::jsonb),
    ('R2', '[{"check":"known-number","of":"applicant.number"}]'::jsonb),
    ('R3', '[{"check":"never-took-part"}]'::jsonb),
    ('R7', jsonb_build_array(jsonb_build_object('check', 'age', 'of', 'person.birth_date') || (s.rules->'age'),
      '{"check": "nik-agrees"}'::jsonb)),
    ('R8', '[{"check":"education-at-least","of":"person.education","least":"sma"}]'::jsonb),
    ('R11', '[{"check":"payable","part":"tax"}]'::jsonb),
    ('R12', '[{"check":"payable","part":"account"}]'::jsonb)
  ) known(code, checks)
  where s.id = r.season_id and known.code = r.code;

-- Meanings and, for file questions, what stood apart in document types. Nothing that was answered changes.
create temporary table meaning_of (code text primary key, meaning text not null) on commit drop;
insert into meaning_of values
  ('nspp', 'applicant.number'), ('name', 'applicant.name'), ('foundation_name', 'applicant.legal_name'),
  ('founded', 'applicant.founded'), ('village', 'applicant.place'), ('address', 'applicant.address'),
  ('leader_name', 'applicant.leader'), ('pesantren_phone', 'applicant.phone'), ('email', 'applicant.email'),
  ('website', 'applicant.website'), ('rep_name', 'person.name'), ('rep_nik', 'person.nik'),
  ('rep_birth_date', 'person.birth_date'), ('rep_sex', 'person.sex'), ('rep_education', 'person.education'),
  ('rep_phone', 'person.phone'), ('rep_email', 'person.email'), ('unit_name', 'business.name'),
  ('field', 'business.field'), ('field_other', 'business.other_field'), ('unit_started', 'business.started'),
  ('nib', 'permit.nib'), ('nib_date', 'permit.nib_date'), ('workers', 'business.workers'),
  ('turnover_month', 'business.turnover_month'), ('turnover_year', 'business.turnover_year'), ('assets', 'business.assets'),
  ('legal_form', 'applicant.legal_form'), ('bank', 'account.bank'), ('branch', 'account.branch'),
  ('account_number', 'account.number'), ('account_owner', 'account.owner'), ('npwp', 'tax.npwp'),
  ('bank_book', 'account.book'), ('consent_processing', 'consent.processing'), ('consent_publish', 'consent.publish'),
  ('consent_whatsapp', 'consent.whatsapp'), ('consent_health', 'consent.health');

create function pg_temp.with_meaning(question jsonb, season uuid) returns jsonb language sql as $$
  select question
    || coalesce((select jsonb_build_object('meaning', m.meaning) from meaning_of m where m.code = question->>'code'), '{}')
    || coalesce((select jsonb_build_object('accepts', t.accepts, 'most', t.most, 'needed', t.needed_to_submit,
        'sensitive', t.sensitive, 'optional', not t.needed_to_submit)
      from document_type t where t.season_id = season and t.code = question->>'code' and question->>'type' = 'file'), '{}')
    || case question->>'code' when 'workers_santri' then '{"atMost": "workers"}' when 'account_number' then '{"usual": [13]}'
      when 'location' then '{"within": {"name": {"id": "Jawa Barat", "en": "West Java"}, "south": -8, "north": -5.7,
        "west": 106, "east": 109}}' else '{}' end::jsonb
$$;
update form_version v set content = jsonb_set(v.content, '{sections}', (
    select jsonb_agg(jsonb_set(section, '{pages}', (
      select jsonb_agg(jsonb_set(page, '{questions}', (
        select coalesce(jsonb_agg(pg_temp.with_meaning(question, f.season_id) order by n), '[]')
        from jsonb_array_elements(page->'questions') with ordinality q(question, n))) order by n)
      from jsonb_array_elements(section->'pages') with ordinality p(page, n))) order by n)
    from jsonb_array_elements(v.content->'sections') with ordinality s(section, n)))
  from form f where f.id = v.form_id and f.code = 'registration';
drop function pg_temp.with_meaning;

drop table document_type;
update season set rules = jsonb_strip_nulls(jsonb_build_object('source', rules->'source', 'referenceDate', rules->'referenceDate'));

-- Facts are called by what they mean, whichever form told them.
update organisation_fact f set field = named.meaning
  from (values
    ('foundation_name', 'applicant.legal_name'), ('founded', 'applicant.founded'), ('leader_name', 'applicant.leader'),
    ('pesantren_phone', 'applicant.phone'), ('email', 'applicant.email'), ('website', 'applicant.website'),
    ('legal_form', 'applicant.legal_form'), ('nib', 'permit.nib'), ('unit_name', 'business.name'),
    ('unit_field', 'business.field'), ('unit_started', 'business.started')) named(field, meaning)
  where f.field = named.field;
alter table business_unit_version rename column field_other to other_field;

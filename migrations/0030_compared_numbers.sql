-- The same business may be registered as one kind and as another: official numbers are compared too.
insert into submission_value (submission_id, meaning, value)
  select s.id, question->>'meaning', s.answers #>> array[question->>'code', 'value'] from submission s
  join form_version v on v.id = s.form_version_id
  cross join lateral jsonb_path_query(v.content, '$.sections[*].pages[*].questions[*]') question
  where question->>'meaning' in ('applicant.number', 'permit.nib')
    and s.answers #>> array[question->>'code', 'value'] is not null
  on conflict do nothing;

import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { season } from '../seasons/opop-2019/index.ts'
import { questionsOf, type FormContent } from '../src/platform/form/content.ts'
import { slotsOf } from '../src/platform/form/slots.ts'
import { openMigrated } from './before-migration.ts'

const call = season.calls[0]!
const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`
const [programme, of2019, stage, form, organisation] = [id(1), id(2), id(3), id(4), id(5)]
const quoted = (value: unknown) =>
  `'${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll("'", "''")}'`

/** The form as it was written before: nothing said what a question means, nor what a file question takes. */
function contentOfBefore(): FormContent {
  const content = structuredClone(call.form)
  for (const question of questionsOf(content)) {
    for (const name of ['meaning', 'accepts', 'most', 'needed', 'atMost', 'usual', 'within'] as const)
      delete question[name]
  }
  return content
}

const rulesOfBefore = {
  ...season.rules,
  age: { least: 18, most: 55 },
  banks: ['bjb', 'bjb_syariah'],
  nsppIsBar: false,
  startUpMonths: 12,
  mostFiles: 20,
  eraseDraftsAfterMonths: 6,
}
const documents = Object.values(slotsOf(call.form)).map(
  ({ code, name, accepts, most, needed, sensitive }, at) =>
    `insert into document_type (season_id, position, code, name, accepts, most, needed_to_submit, sensitive) values
       ('${of2019}', ${at + 1}, '${code}', ${quoted(name)}, '{${accepts.join()}}', ${most}, ${needed}, ${sensitive});`,
)
const requirements = call.requirements.map(
  ({ code, name, fields, documents: papers }, at) =>
    `insert into requirement (season_id, position, code, name, fields, documents) values
       ('${of2019}', ${at + 1}, '${code}', ${quoted(name)}, '{${fields.join()}}', '{${papers.join()}}');`,
)
const facts = { leader_name: 'KH. Ahmad', unit_started: '2017-02', nspp: '510032050123', legal_form: 'kopontren' }
const said = Object.entries(facts).map(
  ([field, value]) =>
    `insert into organisation_fact (organisation_id, field, value, source_kind, valid_from)
       values ('${organisation}', '${field}', '${value}', 'registration', now());`,
)
const before = `
  insert into programme (id, code, name) values ('${programme}', 'opop', '{}');
  insert into season (id, programme_id, year, name, rules)
    values ('${of2019}', '${programme}', 2019, '{}', ${quoted(rulesOfBefore)});
  insert into stage (id, season_id, position, code, kind, name)
    values ('${stage}', '${of2019}', 1, 'registration', 'registration', '{}');
  insert into form (id, season_id, code) values ('${form}', '${of2019}', 'registration');
  insert into form_version (form_id, version, content, frozen_at)
    values ('${form}', 1, ${quoted(contentOfBefore())}, now()), ('${form}', 2, ${quoted(contentOfBefore())}, null);
  ${documents.join('\n')} ${requirements.join('\n')} ${said.join('\n')}
  insert into business_unit_version (unit_id, organisation_id, name, field, field_other, source_kind, valid_from)
    values ('${organisation}', '${organisation}', 'Madu', 'other', 'Madu hutan', 'registration', now());`

let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => void ({ pool, close } = await openMigrated('0015_calls.sql', before)))
afterAll(() => close())

const rows = async (query: string) => (await pool.query(query)).rows as Record<string, unknown>[]

test('a season of before has its call, with what the code said about it until then', async () => {
  const { code, applicants, prefix, name, summary, rules } = call
  expect(
    await rows('select code, applicants, prefix, name, summary, rules, position, stage_id, form_id from call'),
  ).toEqual([{ code, applicants, prefix, name, summary, rules, position: 1, stage_id: stage, form_id: form }])
  expect(await rows('select rules from season')).toEqual([{ rules: season.rules }])
})

test('its questions say what they mean and what they take, in every version, as if the season were loaded anew', async () => {
  const versions = await rows('select content from form_version order by version')
  for (const { content } of versions) expect(content).toEqual(JSON.parse(JSON.stringify(call.form)))
  expect(versions).toHaveLength(2)
})

test('its requirements belong to the call and name their checks', async () => {
  const kept = await rows(
    'select r.code, r.checks, c.code as call from requirement r join call c on c.id = r.call_id order by r.position',
  )
  expect(kept).toEqual(call.requirements.map(one => ({ code: one.code, checks: one.checks ?? [], call: call.code })))
})

test('facts are called by what they mean; what the registry itself keeps has its name still', async () => {
  const fields = await rows('select field, value from organisation_fact order by field')
  expect(Object.fromEntries(fields.map(({ field, value }) => [field, value]))).toEqual({
    'applicant.leader': 'KH. Ahmad',
    'applicant.legal_form': 'kopontren',
    'business.started': '2017-02',
    nspp: '510032050123',
  })
  expect(await rows('select other_field from business_unit_version')).toEqual([{ other_field: 'Madu hutan' }])
})

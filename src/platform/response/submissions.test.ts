import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from '../form/answer.ts'
import { contentHash, lastSequence, lastSubmission } from './index.ts'
import { at, newToy, openToyWorld, salt, save, servingOf, submitToy, type ToyWorld } from './test-toy.ts'

let world: ToyWorld
let toy: string
beforeAll(async () => {
  world = await openToyWorld()
  toy = await newToy(world)
})
afterAll(() => world.close())

const send = async (values: Record<string, string>) =>
  submitToy(world.house.db, (await servingOf(world, toy)).response, values)

test('what was sent stays as it was, with the version of the form it answers, whatever becomes of the draft', async () => {
  const { responseId } = (await servingOf(world, toy)).response
  await save(world, toy, 'hewan', { animal: 'cat', name: 'Manis' })
  await send({ 'person.name': 'Manis' })
  await save(world, toy, 'hewan', { animal: 'bird', name: 'Merpati' })
  await sql`update response set form_version_id = ${world.versions[1]} where id = ${responseId}`.execute(world.house.db)
  await send({ 'person.name': 'Merpati', 'person.phone': '+62811' })
  const { rows } = await sql`
    select sequence, form_version_id, draft_version, answers->'name'->>'value' as name, judged,
      (select json_object_agg(meaning, value) from submission_value v where v.submission_id = s.id) as values
    from submission s where response_id = ${responseId} order by sequence`.execute(world.house.db)
  const [first, second] = world.versions
  expect(rows).toEqual([
    {
      sequence: 1,
      form_version_id: first,
      draft_version: 1,
      name: 'Manis',
      judged: { seen: 1 },
      values: { 'person.name': 'Manis' },
    },
    {
      sequence: 2,
      form_version_id: second,
      draft_version: 2,
      name: 'Merpati',
      judged: { seen: 2 },
      values: { 'person.name': 'Merpati', 'person.phone': '+62811' },
    },
  ])
  const last = (await lastSubmission<{ seen: number }>(world.house.db, responseId))!
  expect([last.sequence, last.formVersionId, last.judged, last.submittedAt]).toEqual([2, second, { seen: 2 }, at])
})

test('of what was never sent there is no last submission', async () => {
  const { responseId } = (await servingOf(world, await newToy(world))).response
  expect(await lastSubmission(world.house.db, responseId)).toBeUndefined()
  expect(await lastSequence(world.house.db, responseId)).toBe(0)
})

// Figures computed by another program, from the canonical JSON: what was signed once must come out the same for ever.
describe('the hash of a content', () => {
  const answers: Answers = {
    workers: { value: 3, confirmed: true },
    nib: { value: null, none: true },
    name: { value: 'Nurul Huda', other: { value: 'Nurul Hidayah' } },
    left: null,
    wrong: { raw: { wrong: 'x' }, problem: 'number.other' },
  }
  const documents = [
    { slot: 'b_card', position: 2, fileId: 'f3', sha256: 'cc' },
    { slot: 'b_card', position: 1, fileId: 'f1', sha256: 'aa' },
    { slot: 'a_photo', position: 1, fileId: 'f2', sha256: 'bb' },
  ]

  test.each([
    ['with a salt', salt, 'c4ee0e654baed3fdb292e1013fc1435b4da5fa9c08bb7df5bc40ea98117c7bc9'],
    ['of before there were salts', null, '771d737f916c11b89894446fcc14fdca421c39624b89241f1b82416f81152bf0'],
  ])('%s', (_, by, hex) => expect(contentHash('v1', answers, documents, by).toString('hex')).toBe(hex))
})

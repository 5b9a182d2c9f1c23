import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { meanings } from '../../../../platform/form/meanings.ts'
import { types } from '../../../../platform/form/types.ts'
import { applicantKinds } from '../call-data.ts'
import { checks } from './call-shape.ts'
import { checkSeasonData } from './check.ts'
import { toySeason } from './test-season.ts'

const document = readFileSync(join(import.meta.dirname, '../../../../../docs/season-data.md'), 'utf8')

test('the example of the document is a good season', () => {
  const example = /```json\n([^]*?)```/.exec(document)![1]!
  expect(checkSeasonData(JSON.parse(example))).toEqual([])
})

test.each([
  ['part', Object.keys(toySeason())],
  ['type of question', Object.keys(types)],
  ['meaning', meanings],
  ['applicant', applicantKinds],
  ['check', Object.keys(checks)],
])('the document names every %s', (_what, names) => {
  for (const name of names) expect(document).toContain(`\`${name}\``)
})

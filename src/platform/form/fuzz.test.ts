import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from './content.ts'
import type { FormContext } from './type.ts'
import { types } from './types.ts'

const regions = { children: () => [], path: () => undefined }
const form: FormContext = { lang: 'id', regions, today: Temporal.PlainDate.from('2019-07-01') }

test.each(Object.entries(types))('%s: whatever is posted comes to a value or a problem', (type, { parse, fields }) => {
  const question = { code: 'q', type, choices: [] } as unknown as Question
  const names = ['q', ...(fields?.('q') ?? [])]
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('', '1.5', '.2e4', '1e1', '-1', '0000', '99999999999'),
    fc.nat().map(String),
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: names.length, maxLength: names.length }), given => {
      const of = (name: string) => given[names.indexOf(name)] ?? ''
      const parsed = parse(question, { value: of, all: name => [of(name)].filter(Boolean) }, form)
      expect('value' in parsed || 'problem' in parsed).toBe(true)
    }),
  )
})

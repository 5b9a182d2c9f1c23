import { expect, test } from 'vitest'
import { words } from '../words.ts'
import { codeIn } from './typed-code.ts'

test.each([
  ['099314', '099314'],
  [' 099 314 ', '099314'],
  ['0 9 9 3 1 4', '099314'],
  ['0993-1427', '09931427'],
  [words('id').letters.code('099314'), '099314'],
  [words('en').letters.code('09931427'), '09931427'],
  ['\u0660\u0669\u0669\u0663\u0661\u0664', '099314'],
  ['\u06f0\u06f9\u06f9\u06f3\u06f1\u06f4', '099314'],
  ['\uff10\uff19\uff19\uff13\uff11\uff14', '099314'],
  ['abc', ''],
])('%s holds %s', (typed, code) => expect(codeIn(typed)).toBe(code))

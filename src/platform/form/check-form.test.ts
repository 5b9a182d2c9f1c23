import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkForm } from './check-form.ts'
import type { FormPage, Question, TypeName } from './content.ts'
import { typesOfMeaning } from './meaning-types.ts'
import { aQuestion } from './test-form.ts'
import { asksPapers, types } from './types.ts'

const text = (words: string) => ({ id: words, en: words })
const options = ['a', 'b'].map(code => ({ code, label: text(code) }))
const page = (code: string, ...questions: unknown[]) => ({ code, title: text(code), questions })
const formOf = (...pages: unknown[]) => ({ sections: [{ code: 's', name: text('S'), pages }] })
const q = (code: string, type: TypeName = 'text', more: Partial<Question> = {}) => aQuestion(type, { code, ...more })
const onOnePage = (...questions: unknown[]) => checkForm(formOf(page('p', ...questions)))

/** Every type once, as plain as it can be. */
const plain: Partial<Record<TypeName, Partial<Question>>> = {
  one: { options },
  many: { options },
  file: { accepts: ['photo'] },
}

test('a form with every type of question is good', () => {
  const all = (Object.keys(types) as TypeName[]).map(type => q(`q_${type}`, type, plain[type]))
  const [papers, others] = [all.filter(asksPapers), all.filter(one => !asksPapers(one))]
  expect(checkForm(formOf(page('p', ...others), page('r', ...papers)))).toEqual([])
})

test.each([
  [undefined, 'it must be an object, not undefined'],
  [null, 'it must be an object, not null'],
  [[], 'it must be an object, not a list'],
  [{}, 'sections is missing'],
  [{ sections: {} }, 'sections must be a list, not an object'],
  [{ sections: [] }, 'sections is empty'],
  [formOf(), 'sections[0].pages is empty'],
  [formOf(null), 'sections[0].pages[0] must be an object, not null'],
  [formOf(page('p')), 'page "p": questions is empty'],
  [formOf({ ...page('p', q('a')), why: 'text' }), 'page "p": why must be an object, not "text"'],
  [formOf({ ...page('p', q('a')), titel: 1 }), 'page "p": titel is not known here'],
  [
    formOf(page('Halaman_1', q('a'))),
    'page "Halaman_1": code must be lower-case letters and digits with dashes between, not "Halaman_1"',
  ],
  [formOf(page('../a', q('a'))), expect.stringContaining('sections[0].pages[0].code must be lower-case letters')],
  [formOf(page('p', q('a')), page('p', q('b'))), 'page "p" stands twice'],
  [
    formOf(page('p', q('a'), q('b', 'file', { accepts: ['pdf'] }))),
    'page "p": mixes papers and other questions; a page of papers asks for papers only',
  ],
  [formOf(page('p', q('a')), page('r', q('a'))), 'question "a" stands twice'],
  [
    formOf({ ...page('p', q('a')), kind: 'lookup' }),
    'page "p": looks the applicant up, so it needs a question of the meaning applicant.number',
  ],
  [
    formOf(page('p', q('a', 'text', { meaning: 'applicant.name' }), q('b', 'text', { meaning: 'applicant.name' }))),
    'meaning applicant.name is given twice, by "a" and "b"',
  ],
])('a form %# is refused with its place', (form, said) => expect(checkForm(form)).toEqual([said]))

test.each([
  [null, 'page "p", question 1: must be an object, not null'],
  [q('a', 'textt' as never), /^page "p", question "a": type must be one of text, long, .*, not "textt"$/],
  [q('a', 'constructor' as never), /type must be one of/],
  [q('A-1'), 'page "p", question "A-1": code must be lower-case letters, digits and _ after a letter, not "A-1"'],
  [
    q('constructor'),
    'page "p", question "constructor": code must be another word: "constructor" has a meaning in the code',
  ],
  [{ ...q('a'), label: { id: 'Nama' } }, 'page "p", question "a": label.en is missing'],
  [{ ...q('a'), label: { id: ' ', en: 'Name' } }, 'page "p", question "a": label.id is empty'],
  [{ ...q('a'), hint: { id: 'a\0b', en: 'b' } }, /question "a": hint.id has a character that no keyboard types$/],
  [
    { ...q('a'), meaning: 'applicant.nam' },
    /question "a": meaning must be a meaning that .* names, not "applicant.nam"$/,
  ],
  [{ ...q('a'), whyy: text('w') }, 'page "p", question "a": whyy is not known here'],
  [q('a', 'one'), 'page "p", question "a": options needs two or more'],
  [q('a', 'text', { usual: [13] }), /usual is not for the type text, only for account$/],
  [q('a', 'account', { usual: [13, 13] }), 'page "p", question "a": usual has 13 twice'],
  [q('a', 'account', { usual: [3] }), /usual\[0\] must be a whole number from 6 to 20, not 3$/],
  [
    q('a', 'place', { within: { name: text('w'), south: 5, north: -5, west: 106, east: 109 } }),
    'page "p", question "a": within south 5 is not below north -5',
  ],
  [q('a', 'one', { options: [options[0]!] }), 'page "p", question "a": options needs two or more'],
  [q('a', 'many', { options: [...options, options[0]!] }), 'page "p", question "a": options has "a" twice'],
  [
    q('a', 'one', { options: [options[0]!, { ...options[1]!, exclusive: true }] }),
    /cannot be exclusive, only in type many$/,
  ],
  [
    q('a', 'one', { options: [...options, { code: 'belum-ada', label: text('x') }] }),
    /options cannot be "belum-ada": tables say so/,
  ],
  [q('a', 'file'), 'page "p", question "a": accepts is missing: photo, pdf or both'],
  [q('a', 'file', { accepts: [] }), 'page "p", question "a": accepts is empty'],
  [q('a', 'file', { accepts: ['doc' as never] }), /accepts\[0\] must be one of photo, pdf, not "doc"$/],
  [q('a', 'file', { accepts: ['pdf'], most: 0 }), /most must be a whole number from 1 to 20, not 0$/],
  [q('a', 'file', { accepts: ['pdf'], needed: 'yes' as never }), /needed must be true or false, not "yes"$/],
  [q('a', 'text', { accepts: ['pdf'] }), 'page "p", question "a": accepts is not for the type text, only for file'],
  [q('a', 'number', { min: 5, max: 4 }), 'page "p", question "a": min 5 is above max 4'],
  [q('a', 'number', { min: '5' }), /min must be a whole number from 0 to 999999999999, not "5"$/],
  [q('a', 'date', { min: '2019-02-30' }), /min must be a day such as 2000-12-31, not "2019-02-30"$/],
  [q('a', 'date', { min: '2019-02-02', max: '2018-01-01' }), /min 2019-02-02 is above max 2018-01-01$/],
  [q('a', 'text', { limit: 0 }), /limit must be a whole number from 1 to 5000, not 0$/],
  [q('a', 'text', { format: 'mobile' }), 'page "p", question "a": format "mobile" is only for the type phone'],
  [
    q('a', 'number', { atMost: 'b' }),
    'page "p", question "a": atMost names "b", which is no number asked before it on this page',
  ],
  [
    q('a', 'text', { meaning: 'person.birth_date' }),
    /type text does not fit the meaning person.birth_date, which needs date$/,
  ],
  [
    q('a', 'phone', { meaning: 'person.phone', sensitive: false }),
    'page "p", question "a": sensitive cannot be false: person.phone always is. Leave it out',
  ],
  [q('a', 'nik', { sensitive: false }), /sensitive cannot be false: the type nik always is. Leave it out$/],
  [q('a', 'nik', { meaning: 'applicant.number' }), /type nik does not fit the meaning applicant.number/],
  [q('a', 'many', { options, meaning: 'business.field' }), /type many does not fit the meaning business.field/],
  [q('a', 'date', { meaning: 'business.started' }), /which needs month$/],
  [
    q('a', 'yesno', { meaning: 'consent.processing' }),
    'page "p", question "a": format must be mustAgree: nothing is sent without consent.processing',
  ],
  [q('a', 'yesno', { format: 'mustAgree', none: text('n') }), /must be agreed to, so it cannot offer none$/],
  [q('a', 'number', { min: 1_000_000_000 }), /min 1000000000 is above 999999999, the most unless max says another$/],
  [
    q('a', 'date', { max: '1899-12-31' }),
    /max 1899-12-31 is before 1900-01-01, the first day unless min says another$/,
  ],
  [q('a', 'text', { format: 'email', limit: 5 }), /limit 5 is too short for the format "email", which needs 6/],
])('a question %# is refused with page, question and reason', (question, said) => {
  expect(onOnePage(question)).toEqual([typeof said === 'string' ? said : expect.stringMatching(said)])
})

describe('a condition', () => {
  const asks = (named: string, is: string[] | 'any' = 'any') => q('c', 'text', { if: { question: named, is } })
  const pages = (question: Question): FormPage[] => [
    page('one', q('choice', 'one', { options }), q('words')) as FormPage,
    page('papers', q('paper', 'file', { accepts: ['pdf'] })) as FormPage,
    page('two', q('agreed', 'yesno'), q('ticked', 'yesno', { format: 'mustAgree' }), question, q('later')) as FormPage,
  ]
  const said = (question: Question) => checkForm(formOf(...pages(question)))
  const place = 'page "two", question "c": the condition'

  test('may name a question of its page or of an earlier one', () => {
    expect(said(asks('agreed', ['true']))).toEqual([])
    expect(said(asks('choice', ['a', 'b']))).toEqual([])
    expect(said(asks('words'))).toEqual([])
  })

  test.each([
    [asks('c'), 'goes round: it names the question itself'],
    [asks('later'), 'goes round: it names "later", which is asked later'],
    [asks('nowhere'), 'names "nowhere", which is no question'],
    [asks('choice', ['a', 'c']), 'asks for "c", which is no answer of "choice" (a, b)'],
    [asks('ticked', ['false']), 'asks for "false", which is no answer of "ticked" (true)'],
    [asks('agreed', ['yes']), 'asks for "yes", which is no answer of "agreed" (true, false)'],
    [asks('words', ['x']), 'can ask only for "any" answer of "words", which has no options'],
    [asks('paper'), 'names "paper", a file, which gives no answer'],
  ])('%# that cannot be judged is refused', (question, reason) =>
    expect(said(question)).toEqual([`${place} ${reason}`]),
  )
})

test('an answer of yes or no is compared in quotes', () => {
  const yes = { ...q('b'), if: { question: 'a', is: [true] } }
  expect(onOnePage(q('a', 'yesno'), yes)).toEqual(['page "p", question "b": if.is[0] must stand in quotes: "true"'])
})

test('a number that has to be more than what it is part of is refused', () => {
  const part = (min: number) => onOnePage(q('a', 'number', { max: 10 }), q('b', 'number', { min, atMost: 'a' }))
  expect(part(10)).toEqual([])
  expect(part(11)).toEqual(['page "p", question "b": atMost names "a", which is 10 at most, but the least here is 11'])
  expect(onOnePage(q('a', 'number', { min: 1_000_000_000, max: 2_000_000_000 }))).toEqual([])
})

test('atMost names an earlier number of the page', () => {
  expect(onOnePage(q('a', 'number'), q('b', 'number', { atMost: 'a' }))).toEqual([])
})

test('every meaning names types that exist', () => {
  for (const of of Object.values(typesOfMeaning)) for (const type of of) expect(Object.keys(types)).toContain(type)
})

test('nothing that JSON can say breaks it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (any, other) => {
      const forms = [
        any,
        { sections: any },
        formOf(any),
        formOf(page('p', any, other)),
        formOf({ ...page('p'), title: any }),
      ]
      for (const form of forms) expect(checkForm(form).length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

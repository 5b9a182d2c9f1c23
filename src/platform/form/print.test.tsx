import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Answers } from './answer.ts'
import type { FormContent, Question, TypeName } from './content.ts'
import { PrintedForm, printedSections, shortVersion } from './print.tsx'
import { aQuestion, someForm } from './test-form.ts'
import { types } from './types.ts'

const name = { id: 'Bagian', en: 'Section' }
const options = [
  { code: 'food', label: { id: 'Makanan', en: 'Food' } },
  { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
]
const form = (...questions: Question[]): FormContent => ({
  sections: [{ code: 's', name, pages: [{ code: 'p', title: name, questions }] }],
})
const content = form(
  aQuestion('one', { code: 'field', options }),
  aQuestion('text', { code: 'field_other', if: { question: 'field', is: ['other'] } }),
  aQuestion('many', { code: 'channels', options }),
  aQuestion('nik', { code: 'nik', sensitive: true }),
  aQuestion('npwp', { code: 'npwp', none: { id: 'Belum punya', en: 'None yet' } }),
  aQuestion('yesno', { code: 'apart' }),
  aQuestion('text', { code: 'why', if: { question: 'apart', is: ['false'] } }),
  aQuestion('text', { code: 'npwp_name', if: { question: 'npwp', is: 'any' } }),
  aQuestion('file', { code: 'ktp', sensitive: true }),
)
const answers: Answers = {
  field: { value: 'food' },
  field_other: { value: 'typed before' },
  channels: { value: ['food', 'other'] },
  nik: { value: '3205014107850000' },
  npwp: { value: null, none: true },
  apart: { value: true },
}
const base = {
  content,
  form: someForm,
  over: 'OPOP 2019',
  title: 'Formulir',
  versionId: '0192f3a1-7b2c-7def-8123-5f2a91bc77d0',
}
const rows = (more: Partial<typeof base> & { answers?: Answers; sensitive?: boolean } = {}) =>
  printedSections({ ...base, ...more })[0]!.questions

test('a blank form asks everything: numbered, with codes, and with its conditions in words', () => {
  const told = rows().map(row => [row.n, row.code, row.condition])
  expect(told).toEqual([
    [1, 'field', undefined],
    [2, 'field_other', 'Hanya bila jawaban nomor 1: Lainnya.'],
    [3, 'channels', undefined],
    [4, 'nik', undefined],
    [5, 'npwp', undefined],
    [6, 'apart', undefined],
    [7, 'why', 'Hanya bila jawaban nomor 6: Tidak.'],
    [8, 'npwp_name', 'Hanya bila nomor 5 diisi.'],
    [9, 'ktp', undefined],
  ])
})

test('a blank form has a box for each digit, each option with its code, and one for "none yet"', () => {
  const html = renderToString(<PrintedForm {...base} reference={{ label: 'Kode', boxes: 4 }} />)
  const part = (code: string) => html.split('<div class="pf-q">').find(text => text.includes(`>${code}</small>`))!
  const boxes = (code: string) => part(code).match(/class="pf-box"/g)!.length
  expect([boxes('nik'), boxes('npwp'), boxes('field'), boxes('ktp')]).toEqual([16, 17, 2, 1])
  expect(part('field')).toMatch(/Makanan.*>food<.*Lainnya.*>other</)
  expect(part('npwp')).toContain('Belum punya')
  expect(html).toContain('Tanda tangan')
  expect(html).toContain('OPOP 2019 · Formulir 91BC-77D0')
})

test('every type leaves room to write', () => {
  for (const type of Object.keys(types) as TypeName[]) {
    const [row] = printedSections({ ...base, content: form(aQuestion(type, { options, code: 'q' })) })[0]!.questions
    const { space } = row!
    const room = space?.kind === 'boxes' ? space.groups : space?.kind === 'ticks' ? space.options : space?.lines
    expect(room?.length, type).toBeGreaterThan(0)
  }
})

test('a long text gets as many lines as its limit fills, at most twelve', () => {
  const lines = (limit: number) => {
    const { space } = rows({ content: form(aQuestion('long', { limit })) })[0]!
    return space?.kind === 'lines' ? space.lines.length : 0
  }
  expect([lines(60), lines(300), lines(600), lines(5000)]).toEqual([1, 5, 9, 12])
})

test('a filled form tells what was answered with its code, keeps the numbers, and leaves out what was not asked', () => {
  expect(rows({ answers, sensitive: true }).map(row => [row.n, row.answer])).toEqual([
    [1, { text: 'Makanan', codes: 'food' }],
    [3, { text: 'Makanan, Lainnya', codes: 'food, other' }],
    [4, { text: '3205014107850000', codes: undefined }],
    [5, { text: 'Belum punya', codes: undefined }],
    [6, { text: 'Ya', codes: undefined }],
    [9, { text: 'Belum diisi', absent: true }],
  ])
})

test('what is wrong stands as typed and is marked', () => {
  const wrong = { ...answers, nik: { raw: { nik: '3205 014' }, problem: 'digits.short' } }
  expect(rows({ answers: wrong, sensitive: true })[2]!.answer).toEqual({ text: '3205 014', mark: 'Perlu diperbaiki' })
})

test('sensitive answers, wrong ones and papers too, are told only where the caller says so', () => {
  const files = { ktp: [{ documentId: 'd', position: 1, name: 'KTP Siti.jpg', bytes: 1, state: 'usable' as const }] }
  const wrong = { ...answers, nik: { raw: { nik: '3205 014' }, problem: 'digits.short' } }
  for (const one of [answers, wrong]) {
    const html = renderToString(<PrintedForm {...base} form={{ ...someForm, files }} answers={one} />)
    expect(html).not.toMatch(/3205|KTP Siti/)
    expect(html.match(/Disembunyikan/g)).toHaveLength(2)
  }
})

test('the foot tells versions apart by the end of their id', () => {
  expect(shortVersion('0192f3a1-7b2c-7def-8123-5f2a91bc77d0')).toBe('91BC-77D0')
})

import { expect, test } from 'vitest'
import { frameFor } from '../../design/draw.tsx'
import { renderPage } from '../../design/index.ts'
import { brokenTies } from '../../design/markup.ts'
import { checkForm } from '../form/check-form.ts'
import { findingsOf } from './rules/findings.ts'
import { payabilityOf } from './rules/payability.ts'
import { warningsOf } from './rules/warnings.ts'
import { toyAnswers, toyForm, ToyJudgement } from './toy.tsx'

const documents = new Set(['toy_photo'])

test('the toy is a good form, and good answers fulfil every requirement: a gardener is paid under an own number', () => {
  expect(checkForm(toyForm.content)).toEqual([])
  const payability = payabilityOf(toyAnswers, toyForm, documents)
  expect(payability).toEqual({ state: 'payable', items: [] })
  const findings = findingsOf(toyAnswers, toyForm, { documents, tookPart: false, payability })
  expect(findings.map(one => one.verdict)).toEqual(toyForm.requirements.map(() => 'fine'))
  expect(warningsOf(toyAnswers, toyForm)).toEqual([])
})

test('what is odd is asked about while the form is filled in', () => {
  const answers = { ...toyAnswers, toy_born: { value: '1990-01-01' }, toy_holder: { value: 'Budi Santoso' } }
  expect(warningsOf(answers, toyForm).map(({ question, problem }) => `${question} ${problem.code}`)).toEqual([
    'toy_nik nik.birth',
    'toy_born age.outside',
    'toy_holder account.applicant',
  ])
})

test.each(['id', 'en'] as const)('verdicts, notes and payment are shown to both (%s)', lang => {
  const html = renderPage(frameFor({ lang }), { title: 'Toy' }, <ToyJudgement lang={lang} />)
  expect(brokenTies(html)).toEqual([])
  const told =
    lang === 'id'
      ? [
          '1 dari 7 tanpa temuan',
          'Perlu dilihat',
          'Alamat berada di luar Pulau Kebun.',
          'Berkas belum ada: Foto kebun',
          'Belum ada: NPWP',
          'NPWP pendaftar belum ada.',
          'Perbaiki sebelum bantuan dibayarkan:',
        ]
      : [
          '1 of 7 without a finding',
          'To be looked at',
          'The address lies outside Garden Island.',
          'No document yet: Photo of the garden',
          'Missing: NPWP',
          'There is no NPWP of the applicant yet.',
          'To be mended before money is paid:',
        ]
  for (const text of told) expect(html).toContain(text)
  // In its requirement, among the facts, and for the applicant.
  expect(html.split(lang === 'id' ? 'ke Bank Kebun.' : 'to Garden Bank.')).toHaveLength(4)
})

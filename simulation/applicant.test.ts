import { expect, test } from 'vitest'
import { season } from '../seasons/opop-2019/index.ts'
import { checkSeasonData } from '../src/modules/programmes/index.ts'
import { drawApplicant, type Applicant } from './applicant.ts'
import { chance } from './chance.ts'
import { papersOf } from './papers.ts'

const place = { regency: '3205', kecamatan: '320501', village: '3205011001', villageName: 'Cibiuk' }
const many = (seed: number, n = 400): Applicant[] => {
  const drawn = chance(seed)
  return Array.from({ length: n }, (_, at) =>
    drawApplicant({ chance: drawn, place, nspp: `51003205${9000 + at}`, phone: '0899912345' }),
  )
}

test('every page that is no file page is answered, under the codes of the form', () => {
  const pages = season.calls[0]!.form.sections.flatMap(section => section.pages)
  const asked = pages.filter(page => page.questions.some(question => question.type !== 'file')).map(page => page.code)
  expect(Object.keys(many(1, 1)[0]!.pages).sort()).toEqual([...asked].sort())
  expect(checkSeasonData(season)).toEqual([])
})

test('mistakes come at the rates of real seasons, and endings too', () => {
  const all = many(2, 2000)
  const rate = (of: (one: Applicant) => boolean) => all.filter(of).length / all.length
  expect(rate(one => one.mistakes.has('private-account'))).toBeCloseTo(0.16, 1)
  expect(rate(one => one.ending === 'submitted')).toBeGreaterThan(0.8)
  expect(rate(one => one.mistakes.size > 0)).toBeGreaterThan(0.5)
})

test('a red answer never ends as submitted', () => {
  expect(many(3, 3000).filter(one => one.mistakes.has('red-answer') && one.ending !== 'draft')).toEqual([])
})

test('whoever submits has the papers that are needed, each slot and place once', () => {
  const drawn = chance(4)
  for (const one of many(5, 200).filter(applicant => applicant.ending !== 'draft')) {
    const slots = papersOf(one, drawn).map(paper => `${paper.slot}:${paper.position}`)
    expect(slots).toEqual(expect.arrayContaining(['rep_ktp:1', 'rep_photo:1', 'product_photos:1']))
    expect(new Set(slots).size).toBe(slots.length)
  }
})

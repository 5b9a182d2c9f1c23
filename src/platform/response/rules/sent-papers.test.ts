import { expect, test } from 'vitest'
import type { FormContent } from '../../form/content.ts'
import type { NamedSlot } from '../../form/slots.ts'
import { aQuestion } from '../../form/test-form.ts'
import { missingPapers, shownPaper, shownPapers, usableSlots, type SentDocument } from './sent-papers.ts'

const slot = (code: string, most: number, sensitive: boolean): NamedSlot => ({
  ...{ code, accepts: ['photo'], most, needed: true, sensitive },
  name: { id: `id ${code}`, en: `en ${code}` },
})
const slots = { ktp: slot('ktp', 1, true), photo: slot('photo', 3, false), deed: slot('deed', 1, false) }
const place = { lang: 'id' as const, slots, base: '/kantor/x/berkas', query: '?q=1' }
const paper = (slot: string, position = 1, state: SentDocument['state'] = 'usable'): SentDocument => ({
  ...{ id: `${slot}-${position}`, slot, position, fileId: 'f', name: 'a.jpg', kind: 'photo', state },
  ...{ size: 10, pages: 1, sizes: [] },
})

test('papers stand in the order of the form, and in a slot by their position', () => {
  const papers = [paper('deed'), paper('photo', 2), paper('photo', 1), paper('ktp')]
  expect(shownPapers(papers, place).map(({ id }) => id)).toEqual(['ktp-1', 'photo-1', 'photo-2', 'deed-1'])
})

test('a paper has its name, its page with what the address keeps, and its pictures below', () => {
  expect(shownPaper(paper('ktp'), place)).toEqual({
    ...paper('ktp'),
    label: 'id ktp',
    sensitive: true,
    href: '/kantor/x/berkas/ktp-1?q=1',
    src: '/kantor/x/berkas/ktp-1',
  })
})

test('only where there may be several is a paper told by its place, in the language that is read', () => {
  const labels = [paper('photo', 2), paper('deed', 1)].map(one => shownPaper(one, { ...place, lang: 'en' }))
  expect(labels.map(({ label, sensitive }) => [label, sensitive])).toEqual([
    ['en photo 2', false],
    ['en deed', false],
  ])
})

test('a slot that the form no longer knows is called by its code and is sensitive', () => {
  expect(shownPaper(paper('gone', 2), place)).toMatchObject({ label: 'gone', sensitive: true })
})

test('a slot counts as soon as one of its files was not refused', () => {
  const papers = [paper('ktp', 1, 'refused'), paper('photo', 1, 'refused'), paper('photo', 2, 'received')]
  expect(usableSlots([...papers, paper('deed', 1, 'checked')])).toEqual(new Set(['photo', 'deed']))
  expect(usableSlots([])).toEqual(new Set())
})

test('missing is what was asked for and is not there or cannot be used', () => {
  const asks = (code: string, more = {}) => aQuestion('file', { code, ...more })
  const hangs = { if: { question: 'has', is: ['true'] } }
  const questions = [aQuestion('yesno', { code: 'has' }), asks('ktp'), asks('photo'), asks('deed', hangs)]
  const title = { id: 'x', en: 'x' }
  const content: FormContent = { sections: [{ code: 's', name: title, pages: [{ code: 'p', title, questions }] }] }
  const missing = (has: boolean, papers: SentDocument[]) =>
    missingPapers({ content, slots }, { answers: { has: { value: true } }, papers }, has ? 'en' : 'id')
  expect(missing(true, [paper('photo')])).toEqual(['en ktp', 'en deed'])
  expect(missing(false, [paper('ktp', 1, 'refused')])).toEqual(['id ktp', 'id photo', 'id deed'])
  expect(missing(true, [paper('ktp'), paper('photo'), paper('deed')])).toEqual([])
})

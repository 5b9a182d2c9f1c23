import { expect, test } from 'vitest'
import type { FormPage, Question } from './content.ts'
import { headingOf } from './heading.ts'

const said = (id: string) => ({ id, en: id })
const asked = (label: string, why?: string): Question => ({
  code: label.toLowerCase().replace(/\W/g, ''),
  type: 'text',
  label: said(label),
  why: why === undefined ? undefined : said(why),
})
const page = (title: string, why: string | undefined, ...questions: Question[]): FormPage => ({
  code: 'page',
  title: said(title),
  why: why === undefined ? undefined : said(why),
  questions,
})

test('a page that asks one thing is headed by it, and says why', () => {
  const heading = headingOf(page('Produk', 'Agar pembeli tahu.', asked('Produk utama')), 'id')
  expect(heading).toEqual({ text: 'Produk utama', isLabel: true, why: 'Agar pembeli tahu.' })
})

test('a question says why itself: it is not said twice', () => {
  const heading = headingOf(page('Produk', 'Agar pembeli tahu.', asked('Produk utama', 'Untuk pameran.')), 'id')
  expect(heading.why).toBeUndefined()
})

test('a title that asks is not replaced by the name of an answer', () => {
  const heading = headingOf(page('Berapa yang sanggup Anda dampingi?', 'Agar adil.', asked('Paling banyak')), 'id')
  expect(heading).toEqual({ text: 'Berapa yang sanggup Anda dampingi?', isLabel: false, why: 'Agar adil.' })
})

test('several things, or none, are headed by the title', () => {
  expect(headingOf(page('Dua hal', undefined, asked('A'), asked('B')), 'id')).toMatchObject({
    text: 'Dua hal',
    isLabel: false,
  })
  expect(headingOf(page('Tiada', 'Sebab.'), 'id')).toEqual({ text: 'Tiada', isLabel: false, why: 'Sebab.' })
})

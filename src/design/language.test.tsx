import { describe, expect, it } from 'vitest'
import { draw, frameFor } from './draw.tsx'
import { Gallery } from './gallery.tsx'
import { deskPage, questionPage, staffListPage } from './gallery/pages.tsx'
import { renderPage } from './index.ts'
import { text } from './markup.ts'
import { en, id } from './words.ts'

/** Sentences of one language that mean nothing in the other one; short words may occur in sample contents. */
function own(all: typeof id, other: typeof id): string[] {
  const said = (of: typeof id) => Object.values(of).filter(value => typeof value === 'string' && value.length > 8)
  const theirs = new Set(said(other))
  return said(all).filter(sentence => !theirs.has(sentence)) as string[]
}

/** The sample contents stay Indonesian and use a few of the same words. */
const sampled = [
  'Simpan dan lanjut',
  'Hapus saringan',
  'Pilih bulan',
  'seharusnya hari ini',
  id.interval,
  id.participant,
]

const whole = {
  gallery: <Gallery />,
  question: questionPage('NSPP baru 11 angka.'),
  list: staffListPage(3),
  desk: deskPage(),
}

describe.each(Object.entries(whole))('the %s', (_name, page) => {
  it('in English says no sentence of the design in Indonesian', () => {
    const said = text(draw(page, 'en'))
    expect(own(id, en).filter(sentence => !sampled.includes(sentence) && said.includes(sentence))).toEqual([])
  })

  it('in Indonesian says none in English', () => {
    const said = text(draw(page, 'id'))
    expect(own(en, id).filter(sentence => said.includes(sentence))).toEqual([])
  })
})

it('the frame speaks the language of its page', () => {
  const said = text(renderPage(frameFor({ lang: 'en', sample: true, nav: [] }), { title: 'x' }, ''))
  expect(said).toContain('Sample data, not official data')
  expect(said).toContain('Office of Cooperatives and Small Enterprises, West Java Province')
  expect(own(id, en).filter(sentence => said.includes(sentence))).toEqual([])
})

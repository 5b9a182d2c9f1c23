import { expect, test } from 'vitest'
import { draw, frameFor } from '../../design/draw.tsx'
import { renderPage, type Lang } from '../../design/index.ts'
import { brokenTies, text } from '../../design/markup.ts'
import { QuestionPage, ResultPage, type SelfCheck } from './pages.tsx'
import type { SelfCheckQuestion, Verdict } from './questions.ts'

const answer = (code: string, verdict: Verdict, id: string, en: string) => ({
  ...{ code, verdict },
  label: { id: code, en: code },
  told: { id, en },
})
const questions: SelfCheckQuestion[] = [
  {
    code: 'wings',
    label: { id: 'Punya sayap?', en: 'Has it wings?' },
    answers: [answer('yes', 'can', 'Ada', 'There'), answer('no', 'cannot', 'Tanpa sayap', 'No wings')],
  },
  {
    code: 'wind',
    label: { id: 'Ada angin?', en: 'Is there wind?' },
    answers: [answer('yes', 'can', 'Ada', 'There'), answer('no', 'not-yet', 'Tunggu angin', 'Wait for wind')],
  },
]
const flight: SelfCheck = {
  path: '/layang',
  questions,
  name: 'Kite',
  title: 'Can it fly?',
  verdicts: { can: 'It flies', 'not-yet': 'It will fly', cannot: 'It stays below' },
  source: 'Buku Angin',
  intro: <p>About kites</p>,
  notice: <p>Closed today</p>,
  links: <a href="/layang/kertas">Paper</a>,
  start: <a href="/layang/terbang">Fly</a>,
}

const ask = (chosen: Record<string, string>, at: number, lang: Lang = 'id') =>
  draw(<QuestionPage {...{ lang, check: flight, chosen, question: questions[at]! }} />, lang)
const result = (chosen: Record<string, string>, check: Partial<SelfCheck> = {}, lang: Lang = 'id') =>
  draw(<ResultPage {...{ lang, chosen, check: { ...flight, ...check } }} />, lang)

test('the first question says what it is about and how many there are, the next ones carry what was chosen', () => {
  const first = ask({}, 0)
  for (const part of ['About kites', 'Closed today', 'Dua pertanyaan', 'name="tanya" value="wings"'])
    expect(first).toContain(part)
  const second = ask({ wings: 'yes' }, 1)
  expect(second).toContain('name="wings" value="yes"')
  expect(second).toContain('Ulangi dari awal')
  expect(second).not.toMatch(/About kites|Closed today/)
  expect(ask({}, 0, 'en')).toContain('Two questions')
})

test('a question sent without a choice says so at the field', () => {
  const asked = { lang: 'id' as const, check: flight, chosen: {}, question: questions[0]! }
  const html = renderPage(
    frameFor(),
    { title: 'Kite' },
    <QuestionPage {...asked} problem="Pilih salah satu jawaban." />,
  )
  expect(html).toContain('<a href="#wings">Pilih salah satu jawaban.</a>')
  expect(brokenTies(html)).toEqual([])
})

test.each([
  [{ wings: 'yes', wind: 'yes' }, 'It flies', true],
  [{ wings: 'yes', wind: 'no' }, 'It will fly', true],
  [{ wings: 'no', wind: 'no' }, 'It stays below', false],
] as const)('%o: %s', (chosen, verdict, goesOn) => {
  const html = result(chosen)
  expect(html).toContain(verdict)
  expect(html).toContain('Syarat mengikuti Buku Angin.')
  expect(html.includes('href="/layang/terbang"')).toBe(goesOn)
  expect(html.includes('href="/layang/kertas"')).toBe(goesOn)
})

test('each line of the result tells what its answer means and leads back to its question alone', () => {
  const html = result({ wings: 'yes', wind: 'no' }, {}, 'en')
  expect(text(html)).toContain('Is there wind? Wait for wind')
  expect(html).toContain('href="/layang?wings=yes"')
  expect(html).toContain('The conditions follow the Buku Angin.')
})

test('whoever cannot go on is told why, and led back to that answer or home', () => {
  const html = result({ wings: 'no' })
  expect(text(html)).toMatch(/Tanpa sayap Tidak bisa .*Pertanyaan lain tidak perlu dijawab\./)
  expect(html).toMatch(/href="\/layang\?"[^>]*>Ubah jawaban ini/)
  expect(html).toContain('href="/"')
  expect(result({ wings: 'yes', wind: 'no' })).not.toContain('Ubah jawaban ini')
})

test('without questions, or without a way on, there is no verdict and no button', () => {
  const html = result({}, { questions: [], start: undefined })
  expect(html).toContain('About kites')
  expect(html).toContain('href="/layang/kertas"')
  expect(html).not.toMatch(/It flies|\/terbang/)
})

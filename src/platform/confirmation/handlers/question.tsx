import { codeOfLink } from '../../keys/spoken-code.ts'
import { take } from '../../limits/take.ts'
import { among, defineStaffForm, readSent, sent } from '../../staff-form/index.ts'
import type { Context } from '../../web/context.ts'
import { problem } from '../../web/problem.tsx'
import { page, seeOther } from '../../web/reply.ts'
import { answerConfirmation } from '../actions/answer.ts'
import { findByCode } from '../data/confirmations.ts'
import { QuestionPage, UnknownCode } from '../pages/question.tsx'
import type { Subjects } from '../subject.ts'
import { linkWords } from '../words.ts'

/** Wrong codes of one address; generous, since a village shares its address and 31^16 codes are many. */
const guesses = { name: 'confirmation', points: 60, seconds: 3600 }

/** GET /setuju/{kode}: asks, or tells what was answered. */
export function showQuestion(subjects: Subjects) {
  return async (c: Context): Promise<Response> => {
    const { lang, house } = c.var
    const asked = await findByCode(house.db, codeOf(c))
    if (!asked) return unknown(c)
    const subject = subjects[asked.about.kind]!
    const shown = asked.kept && (await subject.shown(house.db, asked.kept, lang))
    const words = subject.words(lang)
    const body = <QuestionPage {...{ lang, words, asked, shown }} again={c.req.query('lagi') !== undefined} />
    return page(c, { title: words.title, noindex: true, narrow: true }, body)
  }
}

const answers = { ya: 'confirmed', bukan: 'disowned' } as const
const answerForm = defineStaffForm({ fields: { jawab: { type: sent(among('ya', 'bukan')) } } })

/** POST /setuju/{kode}: `jawab` is `ya` or `bukan`. The same page tells what counts now. */
export async function postAnswer(c: Context): Promise<Response> {
  const { house, now } = c.var
  const said = await readSent(c, answerForm)
  if (!said) return problem(c, 422)
  const code = codeOf(c)
  const done = await answerConfirmation(house, code, answers[said.jawab], now)
  if ('refused' in done && done.refused === 'unknown') return unknown(c)
  return seeOther(c, `/setuju/${code}${'refused' in done && done.refused === 'again' ? '?lagi' : ''}`)
}

function codeOf(c: Context): string {
  return codeOfLink(c.req.param('kode') ?? '')
}

async function unknown(c: Context): Promise<Response> {
  const { house, lang, address } = c.var
  const taken = await take(house.pool, guesses, address)
  if (!taken.ok) return problem(c, 429)
  return page(c, { title: linkWords(lang).missing, noindex: true, narrow: true }, <UnknownCode lang={lang} />, 404)
}

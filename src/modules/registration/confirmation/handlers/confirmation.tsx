import { among, defineStaffForm, readSent, sent } from '../../../../platform/staff-form/index.ts'
import { readRegionBook } from '../../../regions/index.ts'
import { take } from '../../../../platform/limits/take.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { codeOfLink } from '../../../../platform/keys/spoken-code.ts'
import { answerConfirmation } from '../actions/answer.ts'
import { findByCode } from '../data/confirmations.ts'
import { ConfirmationPage, UnknownCode } from '../pages/confirmation.tsx'
import { words } from '../words.ts'

/** Wrong codes of one address; generous, since a village shares its address and 31^16 codes are many. */
const guesses = { name: 'confirmation', points: 60, seconds: 3600 }

/** GET /setuju/{kode}: asks, or tells what was answered. */
export async function showConfirmation(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const asked = await findByCode(house.db, codeOf(c))
  if (!asked) return unknown(c)
  const book = await readRegionBook(house.db)
  const { kecamatan_code, regency_code } = asked.about
  const place = book.path(kecamatan_code ?? regency_code ?? '') ?? ''
  const body = <ConfirmationPage {...{ lang, asked, place }} again={c.req.query('lagi') !== undefined} />
  return page(c, { title: words(lang).title, noindex: true, narrow: true }, body)
}

const answers = { ya: 'confirmed', bukan: 'disowned' } as const
const answerForm = defineStaffForm({ fields: { jawab: { type: sent(among('ya', 'bukan')) } } })

/** POST /setuju/{kode}: `jawab` is `ya` or `bukan`. The same page tells what counts now. */
export async function postConfirmation(c: Context): Promise<Response> {
  const { house, now } = c.var
  const pressed = await readSent(c, answerForm)
  if (!pressed) return problem(c, 422)
  const code = codeOf(c)
  const done = await answerConfirmation(house, code, answers[pressed.jawab], now)
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
  return page(c, { title: words(lang).missing, noindex: true, narrow: true }, <UnknownCode lang={lang} />, 404)
}

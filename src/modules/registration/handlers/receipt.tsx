import type { Context } from '../../../platform/web/context.ts'
import { knownKeys } from '../../../platform/keys/known-keys.ts'
import { take } from '../../../platform/limits/take.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page } from '../../../platform/web/reply.ts'
import { isOpen } from '../../programmes/index.ts'
import { contentHash } from '../../../platform/response/index.ts'
import { findReceipt, lastSent, receiptsOf } from '../data/submissions.ts'
import { CheckPage, KeysPage, NoReceipt } from '../pages/check.tsx'
import { ReceiptPage } from '../pages/receipt.tsx'
import { splitReceipt } from '../rules/codes.ts'
import { receiptFacts } from '../rules/receipt-facts.ts'
import { words } from '../words.ts'
import { loadOwn } from './own.ts'

/** Wrong codes of one address; a village shares its address, so it is generous, and 31^10 codes are many. */
const guesses = { name: 'receipt', points: 60, seconds: 3600 }

/** GET /saya/{draf}/bukti: also of what was withdrawn since. */
export async function showReceipts(c: Context): Promise<Response> {
  const { lang, house, now } = c.var
  const mine = await loadOwn(c, false)
  if (!mine) return problem(c, 404)
  const { own, season, serving } = mine
  const receipts = await receiptsOf(house.db, own.responseId)
  const sent = await lastSent(house.db, own.responseId)
  const told = { facts: receiptFacts(sent?.answers ?? {}, season), season, form: serving.context }
  const state = { open: isOpen(own.window, now), endless: !own.window, withdrawn: own.state === 'withdrawn' }
  const { base } = serving
  const body = <ReceiptPage {...{ lang, receipts, told, base, ...state, origin: house.env.origin }} />
  return page(c, { title: words(lang).receipt.label, narrow: true }, body)
}

/** GET /bukti/{nomor}-{kode}: anybody who holds the code may check a receipt. */
export async function checkReceipt(c: Context): Promise<Response> {
  const { lang, house, address } = c.var
  const asked = splitReceipt(c.req.param('tanda') ?? '')
  const found = asked && (await findReceipt(house.db, asked.number, asked.code))
  const title = words(lang).check.title
  if (!found) {
    const taken = await take(house.pool, guesses, address)
    if (!taken.ok) return problem(c, 429)
    return page(c, { title, noindex: true, narrow: true }, <NoReceipt lang={lang} />, 404)
  }
  const key = (await knownKeys(house)).find(one => one.id === found.keyId)
  const same = contentHash(found.formVersionId, found.answers, found.documents, found.salt).equals(found.contentHash)
  const agrees = same && found.payload.includes(found.contentHash.toString('hex'))
  const valid = agrees && key?.verify(Buffer.from(found.payload), found.signature) === true
  const uncheckable = agrees && !key
  const facts = { superseded: found.lastSequence > found.sequence, withdrawnBy: found.withdrawnBy }
  const body = <CheckPage {...{ lang, receipt: found, valid, uncheckable, ...facts }} />
  return page(c, { title, noindex: true, narrow: true }, body)
}

/** GET /kunci */
export async function showKeys(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const keys = await knownKeys(house)
  return page(c, { title: words(lang).keys.title, narrow: true }, <KeysPage {...{ lang, keys }} />)
}

import { knownKeys } from '../keys/known-keys.ts'
import { take } from '../limits/take.ts'
import type { Context } from '../web/context.ts'
import { problem } from '../web/problem.tsx'
import { page } from '../web/reply.ts'
import { splitReceipt } from './address.ts'
import { CheckPage, KeysPage, NoReceipt } from './check-page.tsx'
import { findReceipt, type FoundReceipt } from './data.ts'
import type { ReceiptSubjects, Standing } from './subject.ts'
import { verdictOf } from './verify.ts'
import { words } from './words.ts'

/** Wrong codes of one address; a village shares its address, so it is generous, and 31^10 codes are many. */
const guesses = { name: 'receipt', points: 60, seconds: 3600 }

/** GET /bukti/{nomor}-{kode}: anybody who holds the code may check a receipt. */
export function checkReceipt(subjects: ReceiptSubjects) {
  return async (c: Context): Promise<Response> => {
    const { lang, house } = c.var
    const asked = splitReceipt(c.req.param('tanda') ?? '')
    const receipt = asked && (await findReceipt(house.db, asked.number, asked.code))
    const frame = { title: words(lang).check.title, noindex: true, narrow: true }
    if (!receipt) return unknown(c, frame)
    const verdict = verdictOf(receipt, await knownKeys(house))
    const told = await standingOf(c, subjects, receipt)
    const superseded = receipt.lastSequence > receipt.sequence
    return page(c, frame, <CheckPage {...{ lang, receipt, verdict, superseded, ...told }} />)
  }
}

async function unknown(c: Context, frame: Parameters<typeof page>[1]): Promise<Response> {
  const { lang, house, address } = c.var
  const taken = await take(house.pool, guesses, address)
  return taken.ok ? page(c, frame, <NoReceipt lang={lang} />, 404) : problem(c, 429)
}

/** Asks each kind of subject until one knows the receipt. */
async function standingOf(c: Context, subjects: ReceiptSubjects, receipt: FoundReceipt): Promise<Standing | undefined> {
  const { lang, house } = c.var
  for (const subject of Object.values(subjects)) {
    const told = await subject(house.db, receipt, lang)
    if (told) return told
  }
  return undefined
}

/** GET /kunci */
export async function showKeys(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const keys = await knownKeys(house)
  return page(c, { title: words(lang).keys.title, narrow: true }, <KeysPage {...{ lang, keys }} />)
}

/** GET /kunci.json: the same as a JWK Set (RFC 7517, RFC 8037), for programs that check receipts. */
export async function sendKeys(c: Context): Promise<Response> {
  const keys = await knownKeys(c.var.house)
  const set = keys.map(({ id, publicKey }) => ({
    kty: 'OKP',
    crv: 'Ed25519',
    x: publicKey,
    kid: id,
    use: 'sig',
    alg: 'EdDSA',
  }))
  return c.body(JSON.stringify({ keys: set }), 200, {
    'content-type': 'application/jwk-set+json',
    'content-disposition': 'attachment; filename="kunci.json"',
  })
}

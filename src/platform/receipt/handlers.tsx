import type { Lang } from '../../design/index.ts'
import { knownKeys } from '../keys/known-keys.ts'
import { proveEntry } from '../ledger/prove.ts'
import { take } from '../limits/take.ts'
import type { Context } from '../web/context.ts'
import { problem } from '../web/problem.tsx'
import { page } from '../web/reply.ts'
import { splitReceipt } from './address.ts'
import { CheckPage, KeysPage, NoReceipt } from './check-page.tsx'
import { findReceipt, type FoundReceipt } from './data.ts'
import { receiptFile } from './file.ts'
import type { ReceiptSubjects, Standing } from './subject.ts'
import { verdictOf } from './verify.ts'
import { words } from './words.ts'

/** Wrong codes of one address; a village shares its address, so it is generous, and 31^10 codes are many. */
const guesses = { name: 'receipt', points: 60, seconds: 3600 }

/** GET /bukti/{nomor}-{kode}: anybody who holds the code may check a receipt. */
export function checkReceipt(subjects: ReceiptSubjects) {
  return async (c: Context): Promise<Response> => {
    const { lang, house } = c.var
    const receipt = await asked(c)
    if (!receipt) return unknown(c)
    const verdict = verdictOf(receipt, await knownKeys(house))
    const told = await standingOf(c, subjects, receipt)
    const proven = told && (await proofOf(c, receipt, told))
    const superseded = receipt.lastSequence > receipt.sequence
    return page(c, frameOf(lang), <CheckPage {...{ lang, receipt, verdict, superseded, proven, ...told }} />)
  }
}

/** GET /bukti/{nomor}-{kode}/berkas: the same to be kept, and checked without this server. */
export function sendReceiptFile(subjects: ReceiptSubjects) {
  return async (c: Context): Promise<Response> => {
    const receipt = await asked(c)
    if (!receipt) return unknown(c)
    const told = await standingOf(c, subjects, receipt)
    const proven = told && (await proofOf(c, receipt, told))
    const file = receiptFile(receipt, proven, await knownKeys(c.var.house))
    if (!file) return problem(c, 404)
    return c.body(`${JSON.stringify(file, null, 2)}\n`, 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="bukti-${receipt.number}-${receipt.sequence}.json"`,
    })
  }
}

const frameOf = (lang: Lang) => ({ title: words(lang).check.title, noindex: true, narrow: true })

async function asked(c: Context): Promise<FoundReceipt | undefined> {
  const split = splitReceipt(c.req.param('tanda') ?? '')
  return split && findReceipt(c.var.house.db, split.number, split.code)
}

async function unknown(c: Context): Promise<Response> {
  const { lang, house, address } = c.var
  const taken = await take(house.pool, guesses, address)
  return taken.ok ? page(c, frameOf(lang), <NoReceipt lang={lang} />, 404) : problem(c, 429)
}

/** The row of the ledger by which it was sent, in the sealed tree. */
function proofOf(c: Context, { contentHash, sequence }: FoundReceipt, { recorded }: Standing) {
  const detail = { content: contentHash.toString('hex'), sequence }
  return proveEntry(c.var.house.db, { ...recorded, detail })
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

import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { runnerImport } from 'vite'
import type { Fields } from './browser.ts'
import type { Acknowledged } from './journey.ts'
import type { Trial } from './trial.ts'

/** What one client was told: every answer that was acknowledged, in order, and the receipt that was given out. */
export interface Told {
  personId: string
  acknowledged: (Acknowledged & { hashes: Record<string, string> })[]
  receipt?: string
}

export interface Kept {
  answers: number
  files: number
  receipts: number
  /** Everything that was promised and is not there. */
  missing: string[]
}

/** Holds everything that clients were told against what the installation has. */
export async function checkKept(trial: Trial, told: Told[]): Promise<Kept> {
  const expectedAnswers = await loadExpected()
  const key = await publicKey(trial)
  const kept: Kept = { answers: 0, files: 0, receipts: 0, missing: [] }
  for (const one of told) {
    const row = await registrationOf(trial, one.personId)
    if (row.registrations !== 1) kept.missing.push(`${one.personId} has ${row.registrations} registrations`)
    const expected: Record<string, unknown> = {}
    for (const { page, fields } of one.acknowledged) Object.assign(expected, expectedAnswers(page, fields))
    for (const [code, value] of Object.entries(expected)) {
      kept.answers++
      if (!isDeepStrictEqual(row.answers[code] ?? null, value)) kept.missing.push(`${one.personId}: answer ${code}`)
    }
    const hashes = Object.assign({}, ...one.acknowledged.map(page => page.hashes)) as Record<string, string>
    for (const [slot, hash] of Object.entries(hashes)) {
      kept.files++
      if (row.files[slot] !== hash || !isWhole(trial, hash)) kept.missing.push(`${one.personId}: file ${slot}`)
    }
    if (!one.receipt) continue
    kept.receipts++
    kept.missing.push(...(await problemsOfReceipt(trial, one.receipt, key, row.submissions)))
  }
  return kept
}

/** What must stand in a draft after a page was acknowledged. */
export async function loadExpected(): Promise<(page: string, fields: Fields) => Record<string, unknown>> {
  const path = join(import.meta.dirname, 'expected.ts')
  return (await runnerImport<typeof import('./expected.ts')>(path)).module.expectedAnswers
}

interface Registered {
  registrations: number
  submissions: number
  answers: Record<string, unknown>
  files: Record<string, string>
}

async function registrationOf({ db }: Trial, personId: string): Promise<Registered> {
  const { rows } = await sql<Registered>`
    select count(*) over ()::int as registrations, coalesce(d.answers, '{}') as answers,
      (select count(*)::int from submission s where s.response_id = r.response_id) as submissions,
      (select coalesce(json_object_agg(dc.slot, encode(f.hash, 'hex')), '{}') from document dc join file f on f.id = dc.file_id
        where dc.response_id = r.response_id and dc.replaced_at is null) as files
    from registration r left join draft d on d.response_id = r.response_id
    where r.owner_id = ${personId} and r.state <> 'withdrawn'`.execute(db)
  return rows[0] ?? { registrations: 0, submissions: 0, answers: {}, files: {} }
}

function isWhole({ dataDir }: Trial, hash: string): boolean {
  try {
    const bytes = readFileSync(join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash))
    return createHash('sha256').update(bytes).digest('hex') === hash
  } catch {
    return false
  }
}

/** The key that anybody can read at /kunci. */
async function publicKey({ port }: Trial) {
  const html = await (await fetch(`http://127.0.0.1:${port}/kunci`)).text()
  const whole = html.replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
  // The key stands in groups of letters, each in a span of its own.
  const text = whole.replace(/<\/?(span|wbr)[^>]*>/g, '').replace(/<[^>]*>/g, ' ')
  const x = /(?<![\w-])[\w-]{43}(?![\w-])/.exec(text)?.[0]
  if (!x) throw new Error('/kunci shows no key')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

async function problemsOfReceipt(
  { db, port }: Trial,
  path: string,
  key: ReturnType<typeof createPublicKey>,
  submissions: number,
): Promise<string[]> {
  const [, number, code] = /^\/bukti\/(.+)-([2-9A-Z]{10})$/.exec(path)!
  const row = await db
    .selectFrom('receipt')
    .select(['payload', 'signature'])
    .where('number', '=', number!)
    .where('code', '=', code!)
    .executeTakeFirst()
  if (!row) return [`${path} is not there`]
  const signed = verify(null, Buffer.from(row.payload), key, row.signature)
  const shown = await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
  return [
    ...(signed ? [] : [`${path}: the signature is not valid`]),
    ...(shown.includes('Bukti ini sah') ? [] : [`${path}: its page does not say that it is valid`]),
    ...(submissions === 1 ? [] : [`${path}: ${submissions} submissions`]),
  ]
}

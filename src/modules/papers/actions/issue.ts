import { businessDay } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import type { Chance } from '../../../platform/keys/chance.ts'
import { spokenCode } from '../../../platform/keys/spoken-code.ts'
import { recordAll } from '../../../platform/ledger/record.ts'
import {
  type Letterhead,
  type PaperKind,
  type Signer,
  printedNumber,
  contentHash,
  paperPayload,
  sealPaper,
  filledTexts,
  MissingValue,
} from '../../../platform/paper/index.ts'
import type { Actor } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { insertPapers, standingKeys, type NewPaper } from '../data/papers.ts'
import { holdRegister, keepLast, type Register } from '../data/register.ts'
import { letterheadOn, signerOn, standingOf, type Standing } from '../data/standing.ts'
import { words } from '../words.ts'

/** One paper to be made. */
export interface PaperItem<Given> {
  /** The same letter to the same about the same: a second one is the first. Begins with nothing of its kind. */
  key: string
  lang: 'id' | 'en'
  about: { kind: string; id: string }
  /** Whose it is, where it is somebody's own. */
  personId?: string
  /** For whom, as the public check may say. */
  who?: string
  values: Readonly<Record<string, string>>
  given: Given
}

export interface Issue<Given> {
  kind: PaperKind<Given>
  items: readonly PaperItem<Given>[]
  seasonId?: string
  batchId?: string
}

/** Why nothing was made. */
export type NotIssued =
  | { problem: 'no-letterhead' }
  | { problem: 'no-signer'; position: string }
  | { problem: 'missing-value'; key: string; variable: string }

/** The ids of the papers by key; `again` are those that had been made before. */
export interface Issued {
  ids: Map<string, string>
  again: ReadonlySet<string>
}

/** Characters of the code that opens the public check: 31^10 of them, none is found by trying. */
const codeLength = 10

/**
 * Numbers papers, seals them, and orders their files, inside the transaction of the cause: all of them or none. Of one series
 * one transaction at a time gives numbers, so there is neither a gap nor a double; of one key there is one paper.
 */
export async function issuePapers<Given>(
  tx: Tx,
  house: Pick<House, 'signingKey' | 'env'>,
  { kind, items, seasonId, batchId }: Issue<Given>,
  { actor, at, chance }: { actor: Actor; at: Temporal.Instant; chance: Chance },
): Promise<Issued | NotIssued> {
  const with_ = await composedWith(tx, kind, at)
  if ('problem' in with_) return with_
  const register = { series: kind.series, year: with_.dated.year }
  const last = await holdRegister(tx, register)
  const keys = items.map(one => keyOf(kind, one))
  const before = await standingKeys(tx, keys)
  const fresh = items.filter(one => !before.has(keyOf(kind, one)))
  const made: NewPaper[] = []
  for (const [n, item] of fresh.entries()) {
    const numbered = { ...register, number: last + n + 1 }
    const written = writtenDown(house, kind, item, { ...with_, ...numbered, code: spokenCode(codeLength, chance) })
    if ('problem' in written) return written
    made.push({ ...written, seasonId, batchId, issuedBy: actor.personId, at })
  }
  const ids = await keepAll(tx, register, made, { actor, at })
  await orderFiles(tx, batchId, [...ids.values()])
  const all = new Map([...before, ...ids])
  return {
    ids: new Map(items.map(one => [one.key, all.get(keyOf(kind, one))!])),
    again: new Set(items.filter(one => before.has(keyOf(kind, one))).map(one => one.key)),
  }
}

/** What stands on every paper of a day: how the kind stands, the letterhead, who signs. */
async function composedWith<Given>(tx: Tx, kind: PaperKind<Given>, at: Temporal.Instant): Promise<Common | NotIssued> {
  const dated = businessDay(at).date
  const standing = await standingOf(tx, kind)
  const letterhead = await letterheadOn(tx, dated)
  if (!letterhead) return { problem: 'no-letterhead' }
  const { position } = standing
  const signer = position === undefined ? undefined : await signerOn(tx, position, dated)
  if (position !== undefined && !signer) return { problem: 'no-signer', position }
  return { dated, standing, letterhead, signer }
}

interface Common {
  dated: Temporal.PlainDate
  standing: Standing
  letterhead: Letterhead
  signer?: Signer
}

interface Numbered extends Common {
  series: string
  year: number
  number: number
  code: string
}

type Written = Omit<NewPaper, 'seasonId' | 'batchId' | 'issuedBy' | 'at'>

/** One paper with its number, its content and its seal. */
function writtenDown<Given>(
  { env, signingKey }: Pick<House, 'signingKey' | 'env'>,
  kind: PaperKind<Given>,
  item: PaperItem<Given>,
  { standing, letterhead, signer, ...numbered }: Numbered,
): Written | NotIssued {
  const { lang, about, personId } = item
  const { dated, code } = numbered
  const called = printedNumber(standing.pattern, numbered)
  const texts = textsOf(standing, item, called)
  if (texts instanceof MissingValue) return { problem: 'missing-value', key: item.key, variable: texts.variable }
  const marked = env.trial ? words(lang).sample : undefined
  const content = kind.compose(item.given, { lang, texts, called, dated, letterhead, signer, marked })
  const who = kind.isPublic ? item.who : undefined
  const payload = paperPayload({ called, kind: kind.code, dated, code, who, content }, signingKey.id)
  return {
    ...{ ...numbered, kind: kind.code, version: standing.version, lang, called, key: keyOf(kind, item) },
    ...{ aboutKind: about.kind, aboutId: about.id, personId, content, payload },
    ...{ keyId: signingKey.id, signature: sealPaper(payload, signingKey) },
  }
}

function textsOf(standing: Standing, { lang, values }: Pick<PaperItem<never>, 'lang' | 'values'>, nomor: string) {
  try {
    return filledTexts(standing.texts[lang] ?? standing.texts.id, { ...values, nomor })
  } catch (error) {
    if (error instanceof MissingValue) return error
    throw error
  }
}

/** Rows, how far the register has come, and the ledger. Resolves to the ids by key. */
async function keepAll(
  tx: Tx,
  register: Register,
  made: readonly NewPaper[],
  by: { actor: Actor; at: Temporal.Instant },
): Promise<Map<string, string>> {
  const last = made.at(-1)
  if (!last) return new Map()
  const ids = await insertPapers(tx, made)
  await keepLast(tx, register, last.number)
  const acts = made.map(({ key, kind, called, content, version }) => ({
    ...{ act: 'paper.issued', subjectKind: 'paper', subjectId: ids.get(key)!, ...by },
    detail: { kind, version, number: called, content: contentHash(content).toString('hex') },
  }))
  await recordAll(tx, acts)
  return ids
}

const keyOf = (kind: { code: string }, { key }: { key: string }) => `${kind.code}:${key}`

/**
 * Many of one act are one errand, which is ordered again with each part of them: such errands run one after another, so that none
 * sets what another one sets. A single paper, for which somebody waits, comes first.
 */
async function orderFiles(tx: Tx, batchId: string | undefined, ids: readonly string[]): Promise<void> {
  const [first] = ids
  if (first === undefined) return
  const which = batchId ? { batchId } : { ids }
  await enqueue(tx, 'set-papers', which, {
    key: `set-papers:${batchId ?? first}`,
    ...(batchId ? { queue: 'set-papers' } : { priority: -5 }),
  })
}

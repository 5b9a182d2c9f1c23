import { businessDay } from '../../../../platform/clock/clock.ts'
import { letters } from '../../../../platform/decode/pools.ts'
import {
  filledTexts,
  MissingValue,
  printedNumber,
  type AnyPaperKind,
  type ComposedWith,
  type Letterhead,
  type Signer,
} from '../../../../platform/paper/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { letterheadOn, signerOn } from '../../data/standing.ts'
import type { Adapted } from '../rules/adapted.ts'
import { inWords } from '../rules/position.ts'
import { words } from '../words.ts'

/** Of processor time: a letter with 1,250 rows takes one. */
const seconds = 20

/** `unprintable`: what the compiler says; `busy`: it did not come to an end. */
export type SampleSet =
  { pdf: Uint8Array } | { problem: 'missing-value' | 'unprintable'; what: string } | { problem: 'busy' }

export interface SampleAsked {
  kind: AnyPaperKind
  adapted: Adapted
  lang: 'id' | 'en'
  /** What it is tried with, instead of what is in force. */
  tried?: { letterhead?: Letterhead; signer?: Signer }
  /** Who waits for it. */
  whose?: string
}

/**
 * Sets the sample of a kind: long names, many rows, the letterhead and the signer of the day or a line that says they are
 * lacking. It is marked as no official paper and has no code to be
 * checked by, its number is given to none, and no register is touched.
 */
export async function setSample(
  { db }: Pick<House, 'db'>,
  { kind, adapted, lang, tried, whose }: SampleAsked,
  at: Temporal.Instant,
): Promise<SampleSet> {
  const w = words(lang).preview
  const dated = businessDay(at).date
  const called = printedNumber(adapted.pattern, { number: 0, series: kind.series, dated })
  const texts = textsOf(kind, adapted, { lang, called })
  if (texts instanceof MissingValue) return { problem: 'missing-value', what: texts.variable }
  const letterhead = tried?.letterhead ?? (await letterheadOn(db, dated)) ?? { ...noLines, office: w.noLetterhead }
  const { position } = adapted
  const held = tried?.signer ?? (position && (await signerOn(db, position, dated)))
  const signer = position ? held || nobody(position, lang) : undefined
  const content = kind.composeSample({ lang, texts, called, dated, letterhead, signer, marked: w.marked })
  const set = await letters.ask('setLetters', { letters: [{ content, at: at.toString() }] }, seconds, { whose })
  if (!set) return { problem: 'busy' }
  return 'problem' in set ? { problem: 'unprintable', what: set.problem } : { pdf: set.images[0]!.data }
}

const noLines = { above: [], below: [] }

/** Stands where somebody would sign. */
function nobody(position: string, lang: 'id' | 'en'): Signer {
  return { title: inWords(position), name: words(lang).preview.noSigner, place: '…' }
}

function textsOf(
  { variables }: AnyPaperKind,
  { texts }: Adapted,
  { lang, called }: Pick<ComposedWith, 'lang' | 'called'>,
): ComposedWith['texts'] | MissingValue {
  try {
    return filledTexts(texts[lang] ?? texts.id, { ...variables, nomor: called })
  } catch (error) {
    if (error instanceof MissingValue) return error
    throw error
  }
}

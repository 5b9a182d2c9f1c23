import { sendMade } from '../../../../platform/files/made.ts'
import type { AnyPaperKind } from '../../../../platform/paper/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { standingOf } from '../../data/standing.ts'
import { paperKinds } from '../../kinds.ts'
import { setSample, type SampleAsked, type SampleSet } from '../actions/set-sample.ts'
import type { Adapted } from '../rules/adapted.ts'
import { words } from '../words.ts'

/** The sample of a kind as a PDF in the language that the address asks for, or why there is none. */
export async function sampleOf(
  c: Context,
  kind: AnyPaperKind,
  adapted: Adapted,
): Promise<Response | { refused: string }> {
  const lang = c.req.query('bahasa') === 'en' && kind.texts.en ? 'en' : 'id'
  const set = await setIn(c, kind, adapted, lang)
  return 'pdf' in set ? sendMade(c, set.pdf, `contoh-${kind.code}.pdf`) : { refused: sentenceOf(c, set) }
}

/** Why a kind cannot be set as it would be; undefined when it can. */
export async function whyNotSet(
  c: Context,
  kind: AnyPaperKind,
  adapted: Adapted,
  lang: 'id' | 'en',
  tried?: SampleAsked['tried'],
): Promise<string | undefined> {
  const set = await setIn(c, kind, adapted, lang, tried)
  return 'pdf' in set ? undefined : sentenceOf(c, set)
}

/**
 * Why no paper could be set any more with a letterhead or a signer, judged by the first kind that carries it; undefined when
 * nothing is amiss, or when that kind cannot be set without it either.
 */
export async function whyNotCarried(c: Context, tried: NonNullable<SampleAsked['tried']>): Promise<string | undefined> {
  const kind = paperKinds().find(({ position }) => tried.letterhead !== undefined || position !== undefined)
  if (!kind) return undefined
  const standing = await standingOf(c.var.house.db, kind)
  const adapted = { ...standing, position: standing.position ?? kind.position }
  const refused = await whyNotSet(c, kind, adapted, 'id', tried)
  return refused && (await whyNotSet(c, kind, adapted, 'id')) ? undefined : refused
}

function setIn(
  c: Context,
  kind: AnyPaperKind,
  adapted: Adapted,
  lang: 'id' | 'en',
  tried?: SampleAsked['tried'],
): Promise<SampleSet> {
  const { house, actor, now } = c.var
  return setSample(house, { kind, adapted, lang, tried, whose: actor.personId }, now)
}

function sentenceOf(c: Context, set: Exclude<SampleSet, { pdf: Uint8Array }>): string {
  const w = words(c.var.lang).preview
  if (set.problem === 'busy') return w.busy
  return set.problem === 'unprintable' ? w.unprintable(set.what) : w.missing(set.what)
}

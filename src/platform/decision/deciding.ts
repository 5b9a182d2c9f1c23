import type { Lang } from '../../design/index.ts'
import { businessDay } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import { placedPictures, type PlacedPicture } from '../files/pictures.ts'
import { fileFields, type KeptFile } from '../staff-form/index.ts'
import type { Context } from '../web/context.ts'
import { carriedText, lastCarrying, type Carried } from './carried.ts'
import { barOf, type Standing } from './decide-seen.ts'
import type { DecidingProps } from './form.tsx'
import type { DecisionKind } from './kind.ts'
import type { MadeDecision } from './made.ts'
import type { DecisionRoom, DecisionSubject } from './room.ts'
import { inForce, sightOf } from './sight.ts'
import { withTold } from './told.ts'
import { words } from './words.ts'

/** Everything that the page of a decision shows of it. */
export async function decidingOf<Subject extends DecisionSubject, Value extends string>(
  c: Context,
  room: DecisionRoom<Subject, Value>,
  standing: Standing<Subject, Value>,
): Promise<DecidingProps<Value>> {
  const { lang, house, now } = c.var
  const { kind, publicAt } = room
  const { subject } = standing
  const { decided: labels, untold, reasonHint } = room.words(lang)
  const current = inForce(standing.decisions)
  const next = current && room.next?.(subject, current.value, now, lang)
  const decisions = await withTold(house.db, standing.decisions, room.recipients?.(subject) ?? [])
  return {
    ...{ lang, decisions, labels, untold, next, reasonHint, publicAt, carries: kind.carries },
    ...(kind.carries && (await carriedBy(c, room, kind.carries, decisions))),
    options: optionsOf(c, room, standing),
    sight: sightOf({ decisions, states: subject.states }),
    events: await room.events?.(c, subject),
  }
}

/** What decisions carry, and what the form begins with. */
async function carriedBy<Subject extends DecisionSubject, Value extends string>(
  { var: { lang, house, now } }: Context,
  { kind, inTime }: DecisionRoom<Subject, Value>,
  carries: Carried<Value>,
  decisions: MadeDecision<Value>[],
): Promise<Pick<DecidingProps<Value>, 'carried' | 'inTime' | 'standing' | 'photos'>> {
  const read = await carries.read(
    house.db,
    decisions.map(one => one.id),
  )
  const last = lastCarrying(kind, decisions)
  const current = read.get(inForce(decisions)?.id ?? '')
  return {
    carried: new Map([...read].map(([id, fields]) => [id, carriedText(carries, fields, lang)])),
    inTime: current && inTime?.(current, businessDay(now).text, lang),
    standing: last && read.get(last.id),
    photos: last && (await photosOf(house.db, kind, carries, last, lang)),
  }
}

/** The photos of a decision, by the fields they stand in. */
async function photosOf<Value extends string>(
  tx: Tx,
  { kind }: DecisionKind<Value>,
  { form }: Carried<Value>,
  { id }: MadeDecision<Value>,
  lang: Lang,
): Promise<Record<string, KeptFile>> {
  const fields = fileFields(form)
  const placed = fields.length > 0 ? await placedPictures(tx, { ownerKind: kind, ownerId: id }) : []
  return Object.fromEntries(
    placed.flatMap(one => {
      const field = fields[Number(one.slot) - 1]
      return field === undefined ? [] : [[field, shownIn(one, lang)] as const]
    }),
  )
}

/** It stands below the page of the decision; one that cannot be shown says why. */
function shownIn({ fileId, name, bytes, state, width, height }: PlacedPicture, lang: Lang): KeptFile {
  const w = words(lang)
  if (state === 'refused') return { name, bytes, state: 'wrong', word: w.notUsable }
  if (state !== 'usable') return { name, bytes, state: 'waiting', word: w.checking }
  const href = `?foto=${fileId}`
  return { name, bytes, href, picture: { src: `${href}&kecil`, alt: '', width, height } }
}

function optionsOf<Subject extends DecisionSubject, Value extends string>(
  { var: { lang, now } }: Context,
  room: DecisionRoom<Subject, Value>,
  standing: Standing<Subject, Value>,
): DecidingProps<Value>['options'] {
  const { options, means, barred } = room.words(lang)
  const why: Record<string, string> = { ...words(lang).barred, ...barred }
  return room.kind.values.map(value => {
    const bar = barOf(room, standing, value, now)
    return { value, label: options[value] ?? value, means: means?.[value], barred: bar && (why[bar] ?? bar) }
  })
}

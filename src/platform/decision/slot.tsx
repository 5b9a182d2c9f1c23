import { Section, TapLink } from '../../design/index.ts'
import { businessDay } from '../clock/clock.ts'
import { may } from '../policy/index.ts'
import type { Context } from '../web/context.ts'
import { decisionsOf } from './data.ts'
import { nameInTime } from './form.tsx'
import type { DecisionRoom, DecisionSubject } from './room.ts'
import { inForce } from './sight.ts'
import { words } from './words.ts'

/** The section about a decision on another page of its subject: what is in force, and the way to the decision's own page. */
export function decisionSlot<Subject extends DecisionSubject, Value extends string>(
  { kind, words: roomWords, inTime }: Pick<DecisionRoom<Subject, Value>, 'kind' | 'words' | 'inTime'>,
  { title, read, at }: { title: (lang: 'id' | 'en') => string; read: string; at: string },
) {
  return async (c: Context, subjectId: string) => {
    const { lang, house, actor, now } = c.var
    if (!may(house.policy, actor, read)) return undefined
    const current = inForce(await decisionsOf<Value>(house.db, kind, subjectId))
    const carried = current && inTime && (await kind.carries?.read(house.db, [current.id]))?.get(current.id)
    const stands = carried && inTime?.(carried, businessDay(now).text, lang)
    return (
      <Section title={title(lang)}>
        {current && <p>{nameInTime(roomWords(lang).decided, current.value, stands)}</p>}
        <TapLink href={`${at}/${subjectId}`}>{current ? words(lang).see : words(lang).decide}</TapLink>
      </Section>
    )
  }
}

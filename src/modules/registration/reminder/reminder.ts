import type { Tx } from '../../../platform/database/open.ts'
import { mailingPlan, type Candidate, type Mailed, type Mailing } from '../../../platform/mailing/index.ts'
import type { By, PlanKind } from '../../../platform/plan/index.ts'
import { homeOf, scopeOf } from '../../../platform/policy/index.ts'
import { maskedEmail, maskedPhone, ownAddress } from '../../people/index.ts'
import { lastDay, seasonForm, type Window } from '../../programmes/index.ts'
import { ownPath } from '../rules/paths.ts'
import { callSaid } from '../words.ts'
import { remindable } from './data/remindable.ts'
import { situationOf } from './rules/situation.ts'
import { letterOf, words } from './words.ts'

interface Reminded extends Candidate {
  draftCode: string
  /** What it is a registration for. */
  about: string
  window?: Window
}

/** The office, and officers near for their own region, remind whoever keeps a registration of what is left to do. */
export const reminder: Mailing<Reminded> = {
  act: 'registration.remind',
  path: '/pengingat',
  back: { href: actor => homeOf(actor.role), label: lang => words(lang).home },
  list: actor => homeOf(actor.role),
  template: 'reminder',
  subjectKind: 'registration',
  most: 10_000,
  restHours: 72,
  mostToRecipient: 3,
  candidates,
  letter({ env }, { name, about, draftCode, window }, what, note) {
    const until = window && lastDay(window)
    return letterOf(what, { name, about, until, note, link: env.origin + ownPath(draftCode) })
  },
  shown: ({ channel, recipient }) => (channel === 'email' ? maskedEmail(recipient) : maskedPhone(recipient)),
  own: ownAddress,
  words,
}

export const reminderPlan: PlanKind<Mailed, 'selection'> = { name: 'reminders', ...mailingPlan(reminder) }

async function candidates(tx: Tx, ids: readonly string[], { house, actor, at }: By): Promise<Reminded[]> {
  const found = await remindable(tx, ids, scopeOf(house.policy, actor, reminder.act))
  const abouts = new Map<string, string>()
  for (const id of new Set(found.map(one => one.formVersionId)))
    abouts.set(id, callSaid(await seasonForm(house.db, id, tx), 'id'))
  return found.map(one => ({ ...one, ...situationOf(one, at), about: abouts.get(one.formVersionId)! }))
}

import type { Tx } from '../../../platform/database/open.ts'
import { codeOf } from '../../../platform/form/meaning.ts'
import { mailingPlan, type Candidate, type Mailed, type Mailing } from '../../../platform/mailing/index.ts'
import type { By, PlanKind } from '../../../platform/plan/index.ts'
import { homeOf, scopeOf } from '../../../platform/policy/index.ts'
import { maskedEmail, maskedPhone, ownAddress } from '../../people/index.ts'
import { seasonForm, untilText, type SeasonForm, type Window } from '../../programmes/index.ts'
import { ownPath } from '../rules/paths.ts'
import { saidOfWhatsapp } from '../rules/whatsapp.ts'
import { callSaid } from '../words.ts'
import { formsOf, remindable, type Remindable } from './data/remindable.ts'
import { phoneRefused } from './rules/phone-refused.ts'
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
    const until = window && untilText(window, 'id')
    return letterOf(what, { name, about, until, note, link: env.origin + ownPath(draftCode) })
  },
  endsAt: ({ window }) => window?.closesAt,
  shown: ({ channel, recipient }) => (channel === 'email' ? maskedEmail(recipient) : maskedPhone(recipient)),
  own: ownAddress,
  words,
}

export const reminderPlan: PlanKind<Mailed, 'selection'> = { name: 'reminders', ...mailingPlan(reminder) }

async function candidates(tx: Tx, ids: readonly string[], { house, actor, at }: By): Promise<Reminded[]> {
  const forms = new Map<string, SeasonForm>()
  for (const id of await formsOf(tx, ids)) forms.set(id, await seasonForm(house.db, id, tx))
  const questions = [...forms].map(([id, { content }]) => [id, codeOf(content, 'consent.whatsapp')] as const)
  const scope = scopeOf(house.policy, actor, reminder.act)
  const found = await remindable(tx, ids, scope, Object.fromEntries(questions))
  return found.map(one => remindedOf(one, callSaid(forms.get(one.formVersionId)!, 'id'), at))
}

function remindedOf(one: Remindable, about: string, at: Temporal.Instant): Reminded {
  const { drafted, sent } = one.whatsapp
  const refused = phoneRefused(saidOfWhatsapp({ 'consent.whatsapp': drafted }), sent)
  return { ...one, ...situationOf(one, at), about, phoneRefused: refused }
}

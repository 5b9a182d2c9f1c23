import { confirmationEvents } from '../../../../platform/confirmation/index.ts'
import { decisionEvents } from '../../../../platform/decision/index.ts'
import type { HistoryEntry } from '../../../../platform/history/index.ts'
import { lifeEvents } from '../../../../platform/life/index.ts'
import { mailingEvents } from '../../../../platform/mailing/index.ts'
import { receiptEvents } from '../../../../platform/receipt/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { maskedPhone } from '../../../people/index.ts'
import { windowEvents } from '../../../programmes/index.ts'
import { words as asks } from '../../confirmation/words.ts'
import { words as disputes } from '../../dispute/words.ts'
import { reminder } from '../../reminder/reminder.ts'
import { registrationLife } from '../../rules/life.ts'
import { contested } from '../data/similar.ts'
import { words } from '../words.ts'
import type { SeenCase } from '../pages/case.tsx'

/** What happened to a registration, and to its place where somebody else wants it too. */
export async function caseEvents(c: Context, { shown }: SeenCase): Promise<HistoryEntry[]> {
  const { lang, house } = c.var
  const { db } = house
  const { history: w, similar } = words(lang)
  const see = { label: similar.decide, href: (dispute: string) => `/kantor/sengketa/${dispute}` }
  const labels = disputes(lang).deciding.decided
  const told = await Promise.all([
    windowEvents(db, shown.stageId, lang, { closes: w.windowMoved, office: w.office }),
    decisionEvents(db, { kind: { kind: 'dispute' }, about: contested(shown.id), labels, see }, lang),
    lifeEvents(db, registrationLife, shown.id, w.moves),
    confirmationEvents(db, shown.responseId, asks(lang, shown.kind), maskedPhone),
    receiptEvents(db, shown.responseId, lang),
    mailingEvents(c, reminder, shown.id),
  ])
  return [{ at: shown.startedAt, who: shown.ownerName, title: w.started }, ...told.flat()]
}

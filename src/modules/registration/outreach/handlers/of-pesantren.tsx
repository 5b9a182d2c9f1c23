import type { ComponentChildren } from 'preact'
import { KeyValue, Section } from '../../../../design/index.ts'
import type { HistoryEntry } from '../../../../platform/history/index.ts'
import { may, scopeOf } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { PersonalLink, personalOf, phoneText } from '../../../people/index.ts'
import { entriesOf } from '../data/entries.ts'
import { eventsOf } from '../pages/events.ts'
import { phoneToCall } from '../rules/outcomes.ts'
import { words } from '../words.ts'

const read = 'outreach.read'

/** What came of contacting a pesantren, for its history; numbers stand in their own section, for those who may see them. */
export async function outreachEvents(c: Context, organisationId: string): Promise<HistoryEntry[]> {
  const { house, actor, lang } = c.var
  return eventsOf(await entriesOf(house.db, organisationId, scopeOf(house.policy, actor, read)), lang)
}

/** The number that officers heard last, on demand; none that turned out wrong since. */
export async function outreachOfPesantren(c: Context, organisationId: string): Promise<ComponentChildren | undefined> {
  const { house, actor, lang } = c.var
  if (!may(house.policy, actor, 'outreach.see-phone')) return undefined
  const entries = await entriesOf(house.db, organisationId, scopeOf(house.policy, actor, 'outreach.see-phone'))
  const phone = phoneToCall(entries, { recorded_phone: null, recorded_since: null })
  if (!phone) return undefined
  const w = words(lang)
  const personal = await personalOf(c, { subjectKind: 'organisation', subjectId: organisationId })
  return (
    <Section title={w.ofPesantren.title} note={w.ofPesantren.note}>
      <KeyValue items={[{ term: w.phone, detail: phoneText(phone, personal) }]} />
      <PersonalLink {...{ personal, lang }} />
    </Section>
  )
}

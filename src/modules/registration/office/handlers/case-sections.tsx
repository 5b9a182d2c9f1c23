import { formatDate, type Lang } from '../../../../design/index.ts'
import type { CaseSection } from '../../../../platform/case/index.ts'
import { byMeaning } from '../../../../platform/form/meaning.ts'
import { progressSection, sentSections, type PaperPlace } from '../../../../platform/response/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { PersonalLink } from '../../../people/index.ts'
import type { SeasonForm } from '../../../programmes/index.ts'
import { recordSection } from '../../../registry/index.ts'
import { contextOf } from '../../handlers/own.ts'
import type { Case } from '../data/case.ts'
import { disputesOf, similarTo } from '../data/similar.ts'
import { caseAddress } from '../lists/lists.ts'
import { Likeness } from '../pages/likeness.tsx'
import { words } from '../words.ts'
import type { SeenCase } from '../pages/case.tsx'
import type { Opened } from './setting.ts'

/** What registration itself says of a case: of a draft how far it is, else what was sent, what is recorded, and what is alike. */
export async function caseSections(c: Context, seen: SeenCase): Promise<CaseSection[]> {
  const { lang, house } = c.var
  const { shown, form, sent, personal } = seen
  if (!sent) return [await progressSection(house.db, { ...shown, form }, lang)]
  const link = <PersonalLink {...{ personal, lang }} />
  const place = papersPlace(c, seen, form)
  const said = { form, sent, place, context: await contextOf(c), personal: { ...personal, link } }
  const beside = await Promise.all([...recordOf(c, seen), likenessOf(c, seen)])
  return [...sentSections(said), ...beside]
}

/** Where the papers of a case stand. */
export function papersPlace(
  c: Context,
  { shown, base, query }: Pick<Opened, 'shown' | 'base' | 'query'>,
  form: SeasonForm,
): PaperPlace {
  return { lang: c.var.lang, slots: form.slots, base: `${caseAddress(base, shown)}/berkas`, query }
}

/** The registry keeps organisations: of a person there is nothing that could become fact. */
function recordOf(c: Context, { shown, form, sent }: SeenCase): Promise<CaseSection>[] {
  if (shown.kind === 'person') return []
  const standing = shown.state !== 'withdrawn' && <p>{standingText(shown, c.var.lang)}</p>
  return [recordSection(c, shown.organisationId, byMeaning(form.content, sent?.answers ?? {}), standing)]
}

/** Whether what was registered is fact or claim. What never closes is not settled by the clock. */
function standingText({ settledAt, endless }: Case, lang: Lang): string {
  const w = words(lang).record
  if (settledAt) return w.settled(formatDate(settledAt, lang, 'datetime'))
  return endless ? w.claimedEndless : w.claimed
}

/** Who shares the pesantren, NIK, phone or account, and what is contested. */
async function likenessOf(c: Context, { shown, season, base }: SeenCase): Promise<CaseSection> {
  const { lang, house } = c.var
  const [similar, disputes] = await Promise.all([
    similarTo(house.db, { ...shown, seasonId: season.id }),
    disputesOf(house.db, shown.id),
  ])
  const href = (row: { id: string; number?: string | null }) => caseAddress(base, row)
  return { id: 'others', label: words(lang).case.others, body: <Likeness {...{ similar, disputes, href, lang }} /> }
}

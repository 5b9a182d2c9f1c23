import type { Lang } from '../../design/index.ts'
import type { FormContext, RegionSource } from '../form/type.ts'

/** What types need to show a field: no date of today, since a page only shows what was judged. */
export function contextFor(lang: Lang, regions: RegionSource = noRegions): FormContext {
  return { lang, regions, today: anyDay }
}

const noRegions: RegionSource = { children: () => [], path: () => undefined }
const anyDay = Temporal.PlainDate.from('2000-01-01')

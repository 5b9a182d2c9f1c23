import { versionOf, type Changed } from '../../../../platform/staff-form/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { letterheads } from '../data/letterheads.ts'
import type { SignerRow } from '../data/signers.ts'
import type { endForm, letterheadForm } from '../pages/forms.ts'
import { settingsAt } from '../pages/settings-props.ts'
import { seenOf } from '../rules/seen.ts'

/** The letterhead that another officer has entered meanwhile. */
export async function letterheadStanding(c: Context): Promise<Changed<typeof letterheadForm.fields>> {
  const all = await letterheads(c.var.house.db)
  const version = versionOf(seenOf(all))
  const newest = all.toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())[0]
  if (!newest) return { back: settingsAt, standing: { values: {}, version } }
  const { above, office: kantor, below, beginsOn: mulai, endsOn, by, madeAt: at } = newest
  const values = { atas: above.join('\n') || undefined, kantor, bawah: below.join('\n') || undefined, mulai }
  const standing = { values: { ...values, sampai: endsOn ?? undefined }, version, by: by ?? undefined, at }
  return { back: settingsAt, standing }
}

/** The last day that another officer has given meanwhile. */
export function endStanding({ id, endsOn }: SignerRow): Changed<typeof endForm.fields> {
  const values = { penanda: id, 'hari-terakhir': endsOn ?? undefined }
  return { back: settingsAt, standing: { values, version: versionOf(endsOn) } }
}

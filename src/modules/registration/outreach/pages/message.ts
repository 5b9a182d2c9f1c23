import type { Lang } from '../../../../design/index.ts'
import { nameForMessage } from '../../../../platform/text/name-for-message.ts'
import { untilText, type Call } from '../../../programmes/index.ts'
import { callPath } from '../../rules/paths.ts'
import type { Standing } from '../rules/outcomes.ts'
import { words } from '../words.ts'

/** Who writes, and for which call. */
export interface Writer {
  call: Call
  officer: string
  kecamatan: string
  /** Where the house stands. */
  origin: string
}

/** The message to a pesantren: an invitation, or to go on where a draft was begun. */
export function messageTo(
  { name, standing }: { name: string; standing: Standing },
  { call, officer, kecamatan, origin }: Writer,
  lang: Lang,
): string {
  const w = words(lang)
  const said = {
    officer: nameForMessage(officer),
    kecamatan,
    pesantren: nameForMessage(name),
    season: call.seasonName[lang],
    until: call.window && untilText(call.window, lang),
  }
  if (standing === 'draft') return w.reminder({ ...said, address: `${origin}/saya` })
  return w.message({ ...said, address: origin + callPath(call) })
}

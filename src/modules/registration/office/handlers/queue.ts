import { categoryNames } from '../../../../platform/requirement/index.ts'
import { readRows } from '../../../../platform/list/index.ts'
import { listContext } from '../../../../platform/list/serve.tsx'
import { formatDate } from '../../../../design/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import type { RegistrationRow } from '../data/rows.ts'
import type { CaseQueue } from '../pages/case.tsx'
import type { Setting } from '../pages/filters.ts'
import { caseAddress, officeList } from '../pages/lists.ts'
import { stateKinds } from '../rules/looks.ts'
import { words } from '../words.ts'
import { listQuery } from './setting.ts'

/** The page of the list that a case was opened from, with the case before and after it. */
export async function queueOf(c: Context, setting: Setting, openId: string): Promise<CaseQueue> {
  const query = listQuery(c)
  const list = officeList({ ...setting, personal: false }, query)
  const { rows } = await readRows(list, listContext(c, list, undefined))
  const at = rows.findIndex(row => row.id === openId)
  const address = (row: RegistrationRow | undefined) => row && caseAddress(setting.base, row, query)
  return {
    back: setting.base + query,
    entries: rows.map(row => entryOf(c, row, address(row)!, row.id === openId)),
    previous: at > 0 ? address(rows[at - 1]) : undefined,
    next: at >= 0 ? address(rows[at + 1]) : undefined,
  }
}

function entryOf(c: Context, row: RegistrationRow, href: string, current: boolean) {
  const { lang } = c.var
  const w = words(lang)
  const kind = row.category && categoryNames(lang)[row.category]
  return {
    href,
    current,
    title: row.name ?? w.list.draftOf(row.owner_name ?? ''),
    detail: [formatDate(row.changed_at, lang, 'short'), kind].filter(Boolean).join(' · '),
    status: { kind: stateKinds[row.state] ?? ('empty' as const), word: w.states[row.state] ?? '' },
  }
}

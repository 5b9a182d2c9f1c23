import { formatDate, History, type Change, type Lang } from '../../../../design/index.ts'
import { numberLine } from '../../../../platform/confirmation/index.ts'
import type { ApplicantKind } from '../../../programmes/index.ts'
import type { Happened } from '../rules/history.ts'
import { words as asks } from '../../confirmation/words.ts'
import { words } from '../words.ts'

/** Whose registration it is, and of what kind. */
interface Of {
  owner: string
  kind: ApplicantKind
  lang: Lang
}

/** What happened to a registration, the newest first; receipts lead to their public check. */
export function CaseHistory({ entries, ...of }: { entries: Happened[] } & Of) {
  return <History entries={entries.map(entry => changeOf(entry, of))} />
}

function changeOf(entry: Happened, { owner, kind, lang }: Of): Change {
  const w = words(lang).history
  const when = formatDate(entry.at, lang, 'datetime')
  if (entry.kind === 'started') return { when, who: owner, what: w.started }
  if (entry.kind === 'moved')
    return { when, who: entry.who ?? w.system, what: w.moves[entry.move] ?? entry.move, why: entry.reason }
  if (entry.kind === 'confirmation') return { when, ...numberLine(entry, entry.phone, asks(lang, kind), w.system) }
  if (entry.kind === 'window') {
    const what = w.windowMoved(formatDate(entry.closes, lang, 'datetime'))
    return { when, who: entry.who ?? w.office, what, why: entry.reason, source: entry.source }
  }
  const link = <a href={entry.href}>{w.verify}</a>
  return {
    when,
    who: w.system,
    what: (
      <>
        {w.receipt(entry.sequence)} · {link}
      </>
    ),
  }
}

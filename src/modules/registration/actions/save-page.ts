import type { Tx } from '../../../platform/database/open.ts'
import type { House } from '../../../platform/web/context.ts'
import { isWrong, sameGiven, type Answers, type Given } from '../../../platform/form/answer.ts'
import type { FormPage } from '../../../platform/form/content.ts'
import { parsePage, type ParsedPage } from '../../../platform/form/parse-page.ts'
import { changedSince, shownOn } from '../../../platform/form/shown.ts'
import type { FormContext, Posted } from '../../../platform/form/type.ts'
import { pageWarnings, unconfirmed, type Warning } from '../../../platform/form/warnings.ts'
import { isOpen, type SeasonForm } from '../../programmes/index.ts'
import { savePage as save } from '../data/drafts.ts'
import { coreFacts, factQuestions, type CoreFacts } from '../rules/core-facts.ts'
import { warningsOf } from '../rules/warnings.ts'
import type { Refusal } from './refusal.ts'

export interface PageSaved extends ParsedPage {
  registrationId: string
  /** All answers after saving. */
  all: Answers
  /** To be looked at again before going on; none of them bars anything. */
  warnings: Warning[]
  /** Questions another screen had answered differently meanwhile; its answer is kept beside this one. */
  clashes: string[]
}

export interface SavePage {
  ownerId: string
  season: SeasonForm
  page: FormPage
  posted: Posted
  form: FormContext
  /** The answers as they stood when the request came, where they are known. */
  seen?: Answers
  /** When the request had fully arrived. */
  arrived: Temporal.Instant
}

/**
 * Saves what was posted on one page, wrong answers too, in one statement. Two screens: the last one counts, and what the
 * other had saved meanwhile stays beside it until its owner has seen it; that takes a second statement, in a transaction
 * when what the page showed tells that another screen may have saved.
 */
export function savePage({ db }: Pick<House, 'db'>, asked: SavePage): Promise<PageSaved | Refusal> {
  const base = asked.posted.value('dasar')
  const alone = asked.seen === undefined || base === '' || base === shownOn(asked.page, asked.seen)
  return alone ? saveIn(db, asked) : db.transaction().execute(tx => saveIn(tx, asked))
}

async function saveIn(db: Tx, asked: SavePage): Promise<PageSaved | Refusal> {
  const { ownerId, season, page, posted, form, arrived } = asked
  const parsed = parsePage(page, posted, form)
  const done = await save(db, ownerId, parsed.answers, arrived, factsIn(parsed.answers, season))
  if (!done) return { refused: 'no-registration' }
  if (!done.saved) {
    return isOpen(done.window, arrived)
      ? { refused: 'state', state: done.state }
      : { refused: 'window', window: done.window }
  }
  const clashes = clashesOf(page, parsed.answers, done.before, posted.value('dasar'))
  if (clashes.length) await save(db, ownerId, withOther(parsed.answers, done.before, clashes), arrived)
  const all = { ...done.before, ...parsed.answers }
  const warnings = parsed.problems.length ? [] : unconfirmed(pageWarnings(page, all, warningsOf(all, season)), all)
  return { ...parsed, registrationId: done.id, all, warnings, clashes }
}

/** The list's columns that good answers of this page tell; undefined when it has none. */
function factsIn(answers: Record<string, Given | null>, season: SeasonForm): Partial<CoreFacts> | undefined {
  const facts = factQuestions(season)
  const told = Object.keys(answers).some(code => facts.includes(code) && !isWrong(answers[code]))
  if (!told) return undefined
  const columns = Object.entries(coreFacts(answers, season)).filter(([, value]) => value !== null)
  return columns.length ? Object.fromEntries(columns) : undefined
}

/** Questions whose kept answer is neither what this page showed nor what it now says. */
function clashesOf(page: FormPage, given: Answers, before: Answers, shown: string): string[] {
  if (shown === '') return []
  return changedSince(page, shown, before).filter(
    code => before[code] != null && given[code] != null && !sameGiven(before[code], given[code]),
  )
}

function withOther(
  given: Record<string, Given | null>,
  before: Answers,
  clashes: string[],
): Record<string, Given | null> {
  return Object.fromEntries(
    clashes.map(code => {
      const { other: _older, ...kept } = before[code]!
      return [code, { ...given[code]!, other: kept as Given }]
    }),
  )
}

import type { Database, Tx } from '../../database/open.ts'
import { isWrong, sameGiven, type Answers, type Given } from '../../form/answer.ts'
import type { FormPage } from '../../form/content.ts'
import { answersAround, answersSent, parsePage, type AskedPage, type ParsedPage } from '../../form/parse-page.ts'
import { changedSince, shownOn } from '../../form/shown.ts'
import type { Posted } from '../../form/type.ts'
import { pageWarnings, unconfirmed, type Warning } from '../../form/warnings.ts'
import { savePage as save } from '../data/draft.ts'
import type { Serving } from '../serving.ts'

export interface PageSaved extends ParsedPage {
  /** All answers after saving. */
  all: Answers
  /** All answers before. */
  before: Answers
  /** To be looked at again before going on; none of them bars anything. */
  warnings: Warning[]
  /** Questions another screen had answered differently meanwhile; its answer is kept beside this one. */
  clashes: string[]
}

/** What was posted of one page, and when its request had fully arrived. */
export interface PostedPage {
  page: AskedPage
  posted: Posted
  arrived: Temporal.Instant
}

type Saving<Row> = Pick<Serving<Row>, 'form' | 'response' | 'context' | 'target' | 'also' | 'across'>

/**
 * Saves what was posted on one page, wrong answers too, in one statement. Two screens: the last one counts, and what the
 * other had saved meanwhile stays beside it until its owner has seen it; that takes a second statement, in a transaction
 * when what the page showed tells that another screen may have saved. Undefined: the subject is gone.
 */
export function savePage<Row>(
  db: Database,
  serving: Saving<Row>,
  asked: PostedPage,
): Promise<PageSaved | { refused: Row } | undefined> {
  const base = asked.posted.value('dasar')
  const alone = base === '' || base === shownOn(asked.page, serving.response.answers)
  return alone ? savePageIn(db, serving, asked) : db.transaction().execute(tx => savePageIn(tx, serving, asked))
}

/** The same inside a transaction of more. */
export async function savePageIn<Row>(
  db: Tx,
  serving: Saving<Row>,
  { page, posted, arrived }: PostedPage,
): Promise<PageSaved | { refused: Row } | undefined> {
  const { form, response, context, also, across } = serving
  const target = serving.target(arrived)
  const parsed = parsePage(page, posted, context, answersAround(page, form.content, response.answers))
  const done = await save<Row>(db, target, parsed.answers, arrived, also?.(parsed.answers, arrived))
  if (!done) return undefined
  if (!done.saved) return { refused: done.subject }
  const clashes = clashesOf(page, parsed.answers, done.before, posted.value('dasar'))
  const beside = withOther(parsed.answers, done.before, clashes)
  if (clashes.length) await save(db, target, beside, arrived)
  const all = { ...done.before, ...parsed.answers, ...beside }
  const sent = answersSent(form.content, all)
  const warnings = parsed.problems.length ? [] : unconfirmed(pageWarnings(page, sent, across(sent)), all)
  return { ...parsed, all, before: done.before, warnings, clashes }
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

/** The good answers of a page, by code: what the columns of lists may be made of. */
export function goodOf(answers: Record<string, Given | null>): string[] {
  return Object.keys(answers).filter(code => !isWrong(answers[code]))
}

import type { Tx } from '../../database/open.ts'
import type { FormPage } from '../../form/content.ts'
import { answersAround, parsePage } from '../../form/parse-page.ts'
import { isBuilding, takesFiles } from '../../form/types.ts'
import type { Context } from '../../web/context.ts'
import { fileWords } from '../../files/words.ts'
import { problemWords } from '../../web/problem-words.ts'
import { problem } from '../../web/problem.tsx'
import type { PageSaved, PostedPage } from '../actions/save-page.ts'
import { afterLookup } from '../lookup/around.tsx'
import { refusedPost, toldClashes, toldProblems } from '../rules/outcome.ts'
import type { ToldPost } from '../../form/told-post.ts'
import { formContext, type Serving, type Told } from '../serving.ts'
import type { Shown } from './answer.ts'
import { nextPath, show, withFiles } from './form-page.tsx'
import type { FilesReceived, PostedFiles } from './receive-files.ts'

/** What became of a page of answers. */
export async function pageTold<Row>(
  c: Context,
  tx: Tx,
  serving: Serving<Row>,
  asked: PostedPage,
  saved: PageSaved | { refused: Row } | undefined,
): Promise<Shown> {
  if (!saved) return gone(c)
  if ('refused' in saved) return refused(c, serving, asked, serving.refusal(saved.refused))
  const { all, step } = saved
  const wrong = saved.problems.length > 0 && !step
  if (!wrong) await serving.afterSaving?.(tx, all)
  const instead = wrong ? undefined : await afterLookup(c, tx, serving, asked.page, all)
  const look = step || saved.clashes.length > 0 || saved.warnings.length > 0
  const location = wrong
    ? undefined
    : look
      ? samePage(c) + nextPart(asked.page, saved)
      : (instead ?? nextPath(c, serving, asked.page, all))
  const told = {
    state: wrong ? 'wrong' : look ? 'look' : 'saved',
    ...foundOn(c, serving, asked.page, saved),
    next: location ?? samePage(c),
  } as const
  return {
    changed: true,
    outcome: { status: wrong ? 422 : 303, location, told },
    show: () => show(c, serving, asked.page, { answers: all, base: all }, 422),
  }
}

/** What became of files. */
export function filesTold<Row>(
  c: Context,
  serving: Serving<Row>,
  asked: PostedFiles,
  received: FilesReceived<Row>,
): Shown {
  if ('gone' in received) return gone(c)
  if ('refused' in received) return refused(c, serving, asked, serving.refusal(received.refused))
  const { answers } = serving.response
  const problems = Object.entries(received.problems).map(([question, code]) => ({
    question,
    code,
    text: fileWords(c.var.lang)[code]!,
  }))
  const usedUp = problems.some(one => one.code === 'dayUsedUp')
  const status = usedUp ? 429 : problems.length ? 422 : 303
  const next = received.removed || status !== 303 ? samePage(c) : nextPath(c, serving, asked.page, answers)
  const told: ToldPost = { state: status === 303 ? 'saved' : 'wrong', problems, clashes: [], next }
  const fileErrors = Object.fromEntries(problems.map(one => [one.question, one.text]))
  return {
    // What the day's limit held back may come again tomorrow with the same key.
    changed: received.changed && !usedUp,
    outcome: { status, location: status === 303 ? next : undefined, told },
    show: async () => show(c, await withFiles(c, serving), asked.page, { answers, fileErrors }, status),
  }
}

function gone(c: Context): Shown {
  const outcome = refusedPost(404, [{ code: 'missing', text: problemWords(c.var.lang).missing.happened }], c.req.path)
  return { changed: false, outcome, show: () => problem(c, 404) }
}

/** Not saved: the same page with everything typed still in it, and why. */
function refused<Row>(c: Context, serving: Serving<Row>, { page, posted }: PostedPage, refusal: Told): Shown {
  const text = [refusal.title, refusal.note].filter(Boolean).join('. ')
  return {
    changed: false,
    outcome: refusedPost(409, [{ code: 'closed', text }], serving.base),
    async show() {
      const { answers } = serving.response
      const around = answersAround(page, serving.form.content, answers)
      const typed = parsePage(page, posted, serving.context, around).answers
      const whole = takesFiles(page) ? await withFiles(c, serving) : serving
      return show(c, whole, page, { answers: { ...answers, ...typed }, refusal }, 409)
    },
  }
}

function foundOn<Row>(c: Context, serving: Serving<Row>, page: FormPage, saved: PageSaved) {
  const { lang } = c.var
  const warnings = toldProblems(saved.warnings, lang)
  return {
    problems: toldProblems(saved.problems, lang),
    clashes: saved.clashes.length
      ? toldClashes(page, saved.clashes, saved.answers, saved.before, formContext(serving))
      : [],
    ...(warnings.length ? { warnings } : {}),
  }
}

function samePage(c: Context): string {
  return `${c.req.path}${c.req.query('dari') ? '?dari=periksa' : ''}`
}

/** Where an answer is being built, the choice that is asked for next. */
function nextPart(page: FormPage, { answers, step }: PageSaved): string {
  const building = step && page.questions.find(one => isBuilding(one, answers[one.code]))
  return building ? `#${building.code}` : ''
}

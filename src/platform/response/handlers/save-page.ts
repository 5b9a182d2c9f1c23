import type { Tx } from '../../database/open.ts'
import { limits } from '../../files/limits.ts'
import type { FormPage } from '../../form/content.ts'
import { takesFiles } from '../../form/types.ts'
import { arrival } from '../../web/arrival.ts'
import type { Context } from '../../web/context.ts'
import { readForm } from '../../web/form-body.ts'
import { problem } from '../../web/problem.tsx'
import { acceptOnce } from '../actions/accept-once.ts'
import { savePage, savePageIn } from '../actions/save-page.ts'
import type { KeyedPost } from '../data/accepted-posts.ts'
import type { Outcome } from '../rules/outcome.ts'
import type { Serving } from '../serving.ts'
import { answerPost } from './answer.ts'
import { pageNamed, show, withFiles } from './form-page.tsx'
import { receiveFiles, type FilesReceived, type PostedFiles } from './receive-files.ts'
import { filesTold, pageTold } from './told.ts'

const mostFilesAtOnce = 8

/** POST {base}/isi/{page}: saved at once, right or wrong. */
export async function saveFormPage<Row>(
  c: Context,
  serving: Serving<Row>,
  code: string | undefined,
): Promise<Response> {
  const arrived = arrival(c)
  const page = pageNamed(serving, code)
  if (!page) return problem(c, 404)
  return answerPost(c, serving.ownerId, {
    async change(key) {
      // Files are taken only from somebody known, on pages that ask for them.
      const files = takesFiles(page) ? { fileBytes: limits.photo.bytes, files: mostFilesAtOnce } : {}
      const posted = await readForm(c, files)
      if (!posted) return problem(c, 422)
      if (isOfAnother(serving, posted.value('draf'))) return problem(c, 409, 'otherSubject')
      const asked = { page, posted, arrived: arrived() }
      return takesFiles(page) ? saveFiles(c, serving, asked, key) : saveAnswers(c, serving, asked, key)
    },
    showAgain: known => showAgain(c, serving, page, known),
  })
}

/** Whether a page was made for another draft: somebody else signed in with the same browser since. */
export function isOfAnother({ code }: Pick<Serving, 'code'>, draft = ''): boolean {
  return draft !== '' && draft !== code
}

async function saveAnswers<Row>(c: Context, serving: Serving<Row>, asked: PostedFiles, key: KeyedPost | undefined) {
  const { db } = c.var.house
  if (!key) return pageTold(c, db, serving, asked, await savePage<Row>(db, serving, asked))
  return acceptOnce(db, key, async tx => pageTold(c, tx, serving, asked, await savePageIn<Row>(tx, serving, asked)))
}

async function saveFiles<Row>(c: Context, serving: Serving<Row>, asked: PostedFiles, key: KeyedPost | undefined) {
  const { house } = c.var
  const run = (change: (tx: Tx) => Promise<FilesReceived<Row>>) =>
    acceptOnce(house.db, key, async tx => filesTold(c, serving, asked, await change(tx)))
  const done = await receiveFiles(house, serving, asked, run)
  return 'outcome' in done || 'again' in done ? done : filesTold(c, serving, asked, done)
}

/** What was wrong before is shown as it stands now. */
async function showAgain<Row>(c: Context, serving: Serving<Row>, page: FormPage, { status, told }: Outcome) {
  const { answers } = serving.response
  const files = takesFiles(page)
  const fileErrors = files ? Object.fromEntries(told.problems.map(one => [one.question ?? '', one.text])) : undefined
  return show(c, files ? await withFiles(c, serving) : serving, page, { answers, fileErrors }, status)
}

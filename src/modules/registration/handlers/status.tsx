import { Confirm, TextInput } from '../../../design/index.ts'
import { responseWords } from '../../../platform/response/index.ts'
import { currentConfirmation } from '../../../platform/confirmation/index.ts'
import { arrival } from '../../../platform/web/arrival.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { payabilityOf } from '../../../platform/requirement/index.ts'
import { isOpen } from '../../programmes/index.ts'
import { reopen } from '../actions/reopen.ts'
import { withdraw } from '../actions/withdraw.ts'
import { StatusPage } from '../pages/status.tsx'
import { TasksPage } from '../pages/tasks.tsx'
import { words } from '../words.ts'
import { ownPath } from '../rules/paths.ts'
import { codeIn, countingOf, loadRunning, ownerOf } from './own.ts'

/** GET /saya/{draf}: the list of pages. */
export async function showTasks(c: Context): Promise<Response> {
  const { lang, now } = c.var
  const mine = await loadRunning(c, true)
  if (!mine) return problem(c, 404)
  const { own, serving, counts } = await countingOf(c, mine)
  const saved = own.savedAt && { state: 'done' as const, text: responseWords(lang).form.saved(own.savedAt) }
  const body = <TasksPage {...{ lang, now, own, serving, counts }} />
  return page(c, { title: words(lang).tasks.title, narrow: true, saved }, body)
}

/** GET /saya/{draf}/status */
export async function showStatus(c: Context): Promise<Response> {
  const { lang, now, house } = c.var
  const mine = await loadRunning(c, true)
  if (!mine) return problem(c, 404)
  const { own, season, counts } = await countingOf(c, mine)
  const payability = payabilityOf(counts.answers, season, counts.slots)
  const confirmation = await currentConfirmation(house.db, own.responseId)
  const body = <StatusPage {...{ lang, now, own, season, counts, payability, confirmation }} />
  return page(c, { title: words(lang).status.title, narrow: true }, body)
}

/** POST /saya/{draf}/ubah: opens what was submitted for change. */
export async function reopenRegistration(c: Context): Promise<Response> {
  const arrived = arrival(c)
  if (!(await readForm(c))) return problem(c, 422)
  const base = ownPath(codeIn(c))
  const done = await reopen(c.var.house, ownerOf(c), codeIn(c), arrived())
  if ('reopened' in done) return seeOther(c, base)
  return seeOther(c, done.refused === 'no-registration' ? '/saya' : `${base}/status`)
}

/** GET /saya/{draf}/batal: what withdrawing means, before it is done. */
export async function askWithdraw(c: Context): Promise<Response> {
  const w = words(c.var.lang).withdraw
  const mine = await loadRunning(c, false)
  if (!mine) return problem(c, 404)
  const { base } = mine.serving
  if (mine.own.state === 'frozen') return seeOther(c, `${base}/status`)
  const body = (
    <Confirm title={w.title} action={`${base}/batal`} button={w.button} danger cancel={{ href: base, label: w.cancel }}>
      <p>{isOpen(mine.own.window, c.var.now) ? w.note : w.noteClosed}</p>
      <TextInput id="alasan" label={w.reason} optional maxLength={500} />
    </Confirm>
  )
  return page(c, { title: w.title, narrow: true }, body)
}

/** POST /saya/{draf}/batal */
export async function withdrawRegistration(c: Context): Promise<Response> {
  const arrived = arrival(c)
  const posted = await readForm(c)
  if (!posted) return problem(c, 422)
  const done = await withdraw(c.var.house, ownerOf(c), codeIn(c), posted.value('alasan'), arrived())
  return seeOther(c, 'withdrawn' in done ? `/saya?dibatalkan=${codeIn(c)}` : '/saya')
}

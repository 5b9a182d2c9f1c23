import { Confirm, TextInput } from '../../../design/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { begin } from '../actions/begin.ts'
import { reopen } from '../actions/reopen.ts'
import { withdraw } from '../actions/withdraw.ts'
import { currentConfirmation } from '../confirmation/data/confirmations.ts'
import type { OwnRegistration } from '../data/drafts.ts'
import { receiptsOfWithdrawn } from '../data/submissions.ts'
import { isStandInName } from '../../people/index.ts'
import { currentSeason, isOpen } from '../../programmes/index.ts'
import { HomePage } from '../pages/home.tsx'
import { StatusPage } from '../pages/status.tsx'
import { TasksPage } from '../pages/tasks.tsx'
import { payabilityOf } from '../rules/payability.ts'
import { words } from '../words.ts'
import { arrival, loadOwn, ownerOf } from './own.ts'
import { whatCounts } from './what-counts.ts'

/** GET /saya: the next step and the deadline. */
export async function showHome(c: Context): Promise<Response> {
  const { lang, now, house } = c.var
  const last = await loadOwn(c, true)
  const season = last && isOpen(last.own.window, now) ? undefined : await currentSeason(house.db, now)
  // A new season that is open comes before what was sent in an earlier one.
  const isNew = season !== undefined && isOpen(season.window, now) && season.id !== last?.own.seasonId
  const mine = isNew ? undefined : last
  const window = mine?.own.window ?? season?.window
  const open = window !== undefined && isOpen(window, now)
  const known = ownerOf(c).name ?? ''
  const name = isStandInName(known) ? '' : known
  const withdrawn = c.req.query('dibatalkan') !== undefined && !mine ? await whatIsLeft(c) : undefined
  const disowned = mine !== undefined && (await isDisowned(c, mine.own))
  const title = words(lang).home.title((mine?.season ?? season)?.name[lang] ?? 'OPOP')
  const body = <HomePage {...{ lang, title, now, window, open, mine, name, disowned, withdrawn }} />
  return page(c, { title, narrow: true }, body)
}

async function whatIsLeft(c: Context): Promise<{ receipts: boolean }> {
  return { receipts: (await receiptsOfWithdrawn(c.var.house.db, ownerOf(c).personId)).length > 0 }
}

/** Whether the number that the last submission names disowned it; before the first one nobody was asked. */
async function isDisowned(c: Context, { id, state }: OwnRegistration): Promise<boolean> {
  if (state !== 'submitted' && state !== 'reopened') return false
  return (await currentConfirmation(c.var.house.db, id))?.state === 'disowned'
}

/** POST /saya/pendaftaran: begins, or goes on with what is begun. */
export async function beginRegistration(c: Context): Promise<Response> {
  const arrived = arrival(c)
  if (!(await readForm(c))) return problem(c, 422)
  const begun = await begin(c.var.house, ownerOf(c), arrived())
  return seeOther(c, 'refused' in begun ? '/saya' : '/saya/pendaftaran')
}

/** GET /saya/pendaftaran: the list of pages. */
export async function showTasks(c: Context): Promise<Response> {
  const { lang, now } = c.var
  const mine = await loadOwn(c, true)
  if (!mine) return seeOther(c, '/saya')
  const { savedAt } = mine.own
  const { answers, unsentSince } = await whatCounts(c.var.house.db, mine.own)
  const saved = savedAt && { state: 'done' as const, text: words(lang).form.saved(savedAt) }
  return page(
    c,
    { title: words(lang).tasks.title, narrow: true, saved },
    <TasksPage {...{ lang, now, ...mine, answers, unsentSince }} />,
  )
}

/** GET /saya/status */
export async function showStatus(c: Context): Promise<Response> {
  const { lang, now } = c.var
  const mine = await loadOwn(c, true)
  if (!mine) return seeOther(c, '/saya')
  const { own, season } = mine
  const { answers, slots, unsentSince } = await whatCounts(c.var.house.db, own)
  const payability = payabilityOf(answers, season, slots)
  const confirmation = await currentConfirmation(c.var.house.db, own.id)
  const body = <StatusPage {...{ lang, now, own, season, slots, payability, confirmation, unsentSince }} />
  return page(c, { title: words(lang).status.title, narrow: true }, body)
}

/** POST /saya/ubah: opens what was submitted for change. */
export async function reopenRegistration(c: Context): Promise<Response> {
  const arrived = arrival(c)
  if (!(await readForm(c))) return problem(c, 422)
  const done = await reopen(c.var.house, ownerOf(c), arrived())
  return seeOther(c, 'reopened' in done ? '/saya/pendaftaran' : '/saya/status')
}

/** GET /saya/batal: what withdrawing means, before it is done. */
export async function askWithdraw(c: Context): Promise<Response> {
  const w = words(c.var.lang).withdraw
  const mine = await loadOwn(c, false)
  if (!mine || mine.own.state === 'frozen') return seeOther(c, mine ? '/saya/status' : '/saya')
  const cancel = { href: '/saya/pendaftaran', label: w.cancel }
  const body = (
    <Confirm title={w.title} action="/saya/batal" button={w.button} danger cancel={cancel}>
      <p>{isOpen(mine.own.window, c.var.now) ? w.note : w.noteClosed}</p>
      <TextInput id="alasan" label={w.reason} optional maxLength={500} />
    </Confirm>
  )
  return page(c, { title: w.title, narrow: true }, body)
}

/** POST /saya/batal */
export async function withdrawRegistration(c: Context): Promise<Response> {
  const arrived = arrival(c)
  const posted = await readForm(c)
  if (!posted) return problem(c, 422)
  const done = await withdraw(c.var.house, ownerOf(c), posted.value('alasan'), arrived())
  return seeOther(c, 'withdrawn' in done ? '/saya?dibatalkan' : '/saya')
}

import { Confirm, ErrorSummary } from '../../../design/index.ts'
import { responseWords } from '../../../platform/response/index.ts'
import { currentConfirmation } from '../../../platform/confirmation/index.ts'
import { allowedActs, mayNow } from '../../../platform/policy/index.ts'
import {
  defineStaffForm,
  errorsOf,
  pressForm,
  staffPost,
  StaffFields,
  type Returned,
} from '../../../platform/staff-form/index.ts'
import { arrival } from '../../../platform/web/arrival.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { ownActs, type OwnAct } from '../rules/policy.ts'
import { payabilityOf } from '../../../platform/requirement/index.ts'
import { isOpen } from '../../programmes/index.ts'
import { reopen } from '../actions/reopen.ts'
import { withdraw } from '../actions/withdraw.ts'
import { StatusPage } from '../pages/status.tsx'
import { TasksPage } from '../pages/tasks.tsx'
import { words } from '../words.ts'
import { ownPath } from '../rules/paths.ts'
import { mayFailOf } from './may-fail.tsx'
import { codeIn, countingOf, loadRunning, ownerOf } from './own.ts'

/** GET /saya/{draf}: the list of pages. */
export async function showTasks(c: Context): Promise<Response> {
  const { lang, now, actor } = c.var
  const mine = await loadRunning(c, true)
  if (!mine) return problem(c, 404)
  const { own, serving, counts } = await countingOf(c, mine)
  const acts = allowedActs(ownActs, actor, own, now)
  const saved = own.savedAt && { state: 'done' as const, text: responseWords(lang).form.saved(own.savedAt) }
  const body = <TasksPage {...{ lang, now, own, acts, serving, counts }} />
  return page(c, { title: words(lang).tasks.title, narrow: true, saved }, body)
}

/** GET /saya/{draf}/status */
export async function showStatus(c: Context): Promise<Response> {
  const { lang, now, house, actor } = c.var
  const mine = await loadRunning(c, true)
  if (!mine) return problem(c, 404)
  const { own, season, counts } = await countingOf(c, mine)
  const acts = allowedActs(ownActs, actor, own, now)
  const payability = payabilityOf(counts.answers, season, counts.slots)
  const confirmation = await currentConfirmation(house.db, own.responseId)
  const mayFail = canMend(acts) ? await mayFailOf(c, own, season, counts) : undefined
  const body = <StatusPage {...{ lang, now, own, acts, season, counts, payability, mayFail, confirmation }} />
  return page(c, { title: words(lang).status.title, narrow: true }, body)
}

/** Somebody who can still do something about it is warned. */
function canMend(acts: readonly OwnAct[]): boolean {
  return acts.includes('registration.fill') || acts.includes('registration.reopen')
}

/** POST /saya/{draf}/ubah: opens what was submitted for change. */
export function reopenRegistration(c: Context): Response | Promise<Response> {
  const arrived = arrival(c)
  const post = staffPost(pressForm, {
    async act() {
      const base = ownPath(codeIn(c))
      const done = await reopen(c.var.house, ownerOf(c), codeIn(c), arrived())
      if ('reopened' in done) return seeOther(c, base)
      return seeOther(c, done.refused === 'no-registration' ? '/saya' : `${base}/status`)
    },
    show: showStatus,
  })
  return post(c)
}

/** Why a registration is taken back, if anybody says so. */
const withdrawForm = defineStaffForm({
  fields: { alasan: { type: 'text', label: lang => words(lang).withdraw.reason, optional: true, limit: 500 } },
})

/** GET /saya/{draf}/batal: what withdrawing means, before it is done. */
export function askWithdraw(c: Context): Promise<Response> {
  return withdrawAnswer(c)
}

/** POST /saya/{draf}/batal */
export function withdrawRegistration(c: Context): Response | Promise<Response> {
  const arrived = arrival(c)
  const post = staffPost(withdrawForm, {
    async act(_, { alasan = '' }) {
      const done = await withdraw(c.var.house, ownerOf(c), codeIn(c), alasan, arrived())
      return seeOther(c, 'withdrawn' in done ? `/saya?dibatalkan=${codeIn(c)}` : '/saya')
    },
    show: withdrawAnswer,
  })
  return post(c)
}

async function withdrawAnswer(c: Context, returned?: Returned<typeof withdrawForm.fields>): Promise<Response> {
  const { lang, now, actor } = c.var
  const w = words(lang).withdraw
  const mine = await loadRunning(c, false)
  if (!mine) return problem(c, 404)
  const { base } = mine.serving
  if (!mayNow(ownActs, actor, 'registration.withdraw', mine.own, now)) return seeOther(c, `${base}/status`)
  const body = (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
      <Confirm
        title={w.title}
        action={`${base}/batal`}
        button={w.button}
        danger
        cancel={{ href: base, label: w.cancel }}
      >
        <p>{isOpen(mine.own.window, now) ? w.note : w.noteClosed}</p>
        <StaffFields form={withdrawForm} {...{ lang, returned }} />
      </Confirm>
    </>
  )
  return page(c, { title: w.title, problem: returned !== undefined, narrow: true }, body, returned?.status)
}

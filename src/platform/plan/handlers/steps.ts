import { pressForm, readSent, staffPost, type ActOn } from '../../staff-form/index.ts'
import type { Context, Handler } from '../../web/context.ts'
import { problem } from '../../web/problem.tsx'
import { seeOther } from '../../web/reply.ts'
import { chooseRows } from '../actions/choose-rows.ts'
import { aboutStep, orderStep, type Ordered, type StepOrder } from '../actions/order-step.ts'
import { readSeen } from '../data/plans.ts'
import type { Ordering } from '../data/rows.ts'
import { workOn } from '../jobs/work.ts'
import type { AnyPlan } from '../kind.ts'
import { planForm, rowNumbers } from '../pages/plan-form.ts'
import type { Choice } from '../rules/plan.ts'
import { lookQuery, readLook } from '../rules/views.ts'
import { wordsOf } from '../words.ts'
import { byOf } from './by.ts'
import { askUndo, showPlan } from './plan.tsx'

/** POST {path}/:id/pilihan: which of the rows that were shown are to be written. */
export function keepChoice(kind: AnyPlan): Handler {
  const form = planForm(kind)
  return async c => {
    const sent = await readSent(c, form)
    if (!sent) return problem(c, 422)
    const runId = idOf(c)
    const choice = choiceOf(sent)
    const found = await c.var.house.db.transaction().execute(tx => chooseRows(tx, kind, runId, choice, byOf(c)))
    if (!found) return problem(c, 404)
    return seeOther(c, `${kind.path}/${runId}${lookQuery(readLook(new URL(c.req.url).searchParams))}`)
  }
}

/** POST {path}/:id/terapkan: with the choice that the page shows. */
export function applyPlanned(kind: AnyPlan): Handler {
  return staffPost(planForm(kind), {
    // What is posted counts, not what was kept before: it is what will be written.
    fresh: (c, sent) => aboutOf(c, kind, { step: 'apply', withDoubtful: sent.ragu, choice: choiceOf(sent) }),
    act: (c, sent) => orderAndLead(c, kind, { runId: idOf(c), step: 'apply', withDoubtful: sent.ragu }, choiceOf(sent)),
    show: (c, { errors }) => showPlan(kind, errors.tulis)(c),
  })
}

async function aboutOf(c: Context, kind: AnyPlan, ordering: Ordering): Promise<ActOn> {
  const { db } = c.var.house
  const run = kind.about && (await readSeen(db, kind, idOf(c), c.var))
  return [kind.act, (run && (await aboutStep(db, kind, run, ordering))) ?? {}]
}

/** POST {path}/:id/batalkan */
export function undoApplied(kind: AnyPlan): Handler {
  return staffPost(pressForm, {
    fresh: c => aboutOf(c, kind, { step: 'undo' }),
    act: c => orderAndLead(c, kind, { runId: idOf(c), step: 'undo' }),
    show: askUndo(kind),
  })
}

/** Nothing was ticked: said above the rows. */
interface Nothing {
  problems: { tulis: string }
}

/** A plan that stands elsewhere by now shows what became of it. */
async function orderAndLead(c: Context, kind: AnyPlan, order: StepOrder, choice?: Choice): Promise<Response | Nothing> {
  const by = byOf(c)
  const ordered = await by.house.db.transaction().execute(async tx => {
    if (choice) await chooseRows(tx, kind, order.runId, choice, by)
    return orderStep(tx, kind, order, by)
  })
  if ('refusal' in ordered && ordered.refusal === 'unknown') return problem(c, 404)
  if ('refusal' in ordered && ordered.refusal === 'nothing')
    return { problems: { tulis: wordsOf(kind, c.var.lang).nothingChosen } }
  await finishSmall(c, kind, ordered)
  return seeOther(c, `${kind.path}/${order.runId}`)
}

/** What is short is done before the answer; when it fails its job goes on. */
async function finishSmall(c: Context, kind: AnyPlan, ordered: Ordered): Promise<void> {
  if ('refusal' in ordered || ordered.rows > (kind.atOnce ?? 0)) return
  const { house } = c.var
  await workOn(house, kind, ordered.job).catch(error => {
    house.log.error('plan goes on in the background', error, { run: ordered.job.runId })
  })
}

function idOf(c: Context): string {
  return c.req.param('id') ?? ''
}

function choiceOf({ tulis = [], tampil = '' }: { tulis?: string[]; tampil?: string }): Choice {
  return { shown: rowNumbers(tampil.split(',')), ticked: rowNumbers(tulis) }
}

import { formatNumber } from '../../../design/index.ts'
import { may } from '../../../platform/policy/index.ts'
import { readSent } from '../../../platform/staff-form/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { retryJob } from '../actions/retry-job.ts'
import { jobFigures, processes } from '../data/figures.ts'
import { ProcessesPage, retryForm } from '../pages/processes.tsx'
import { words } from '../words.ts'

/** GET /kantor/proses */
export async function showProcesses(c: Context): Promise<Response> {
  const { house, actor, lang } = c.var
  const rows = await processes(house.db)
  const { waiting, failing } = await jobFigures(house.db)
  const mayRetry = may(house.policy, actor, 'process.retry')
  const shown = rows.map(row => ({ ...row, startedAt: row.started_at, endedAt: row.ended_at }))
  const body = (
    <ProcessesPage
      lang={lang}
      processes={shown}
      waiting={formatNumber(waiting, lang)}
      failing={failing}
      mayRetry={mayRetry}
      trial={house.env.trial}
    />
  )
  return page(c, { title: words(lang).processes.title }, body)
}

/** POST /kantor/proses: a failed job is tried again. */
export async function retry(c: Context): Promise<Response> {
  const { house, actor, now } = c.var
  const pressed = await readSent(c, retryForm)
  if (!pressed) return problem(c, 422)
  return (await retryJob(house, actor, pressed.pekerjaan, now)) ? seeOther(c, '/kantor/proses') : problem(c, 409)
}

import type { ComponentChildren } from 'preact'
import { staffPost, type Returned } from '../../../../platform/staff-form/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { browserOf, letIn } from '../../handlers/enter.ts'
import { knockerOf } from '../../handlers/known-browser.ts'
import { officeSessionSeconds } from '../../rules/limits.ts'
import type { FactorTyped } from '../actions/check-factor.ts'
import { enterByFactor } from '../actions/enter-by-factor.ts'
import { backupForm, stepForm } from '../pages/forms.ts'
import { BackupPage, StepPage, type BackupProps, type StepProps } from '../pages/sign-in.tsx'
import { words } from '../words.ts'
import { refusalOf, type Sentence } from './refusal.ts'
import { forgetWaiting, waitingAccount } from './second-step.ts'

/** GET /masuk/petugas/kode */
export function showSecondStep(c: Context): Promise<Response> {
  return stepAnswer(c)
}

/** POST /masuk/petugas/kode: the right digits open the session that the password alone did not. */
export const secondStep = staffPost(stepForm, {
  async act(c, { kode: code }) {
    const done = await enterWith(c, { code }, words(c.var.lang).code.wrong)
    return done instanceof Response ? done : { problems: { kode: done.text }, status: done.status }
  },
  show: stepAnswer,
})

/** GET /masuk/petugas/cadangan */
export function showBackupStep(c: Context): Promise<Response> {
  return backupAnswer(c)
}

/** POST /masuk/petugas/cadangan */
export const backupStep = staffPost(backupForm, {
  async act(c, { cadangan: backup }) {
    const done = await enterWith(c, { backup }, words(c.var.lang).backup.wrong)
    return done instanceof Response ? done : { problems: { cadangan: done.text }, status: done.status }
  },
  show: backupAnswer,
})

async function enterWith(c: Context, typed: FactorTyped, wrong: string): Promise<Response | Sentence> {
  const { house, now, lang } = c.var
  const waiting = await waitingAccount(c)
  if (!waiting) return seeOther(c, '/masuk/petugas')
  const { account, to, attempt } = waiting
  const entered = await enterByFactor(house, account, {
    ...{ typed, attempt, knocker: knockerOf(c, account.email), now },
    opening: { seconds: officeSessionSeconds, ...browserOf(c) },
  })
  if ('problem' in entered) return refusalOf(entered, lang, wrong)
  forgetWaiting(c)
  if ('closed' in entered) return { text: words(lang).step.closed, status: 422 }
  return letIn(c, entered.opened, undefined, to)
}

function stepAnswer(c: Context, returned?: StepProps['returned']): Promise<Response> {
  const { lang } = c.var
  return answer(c, words(lang).step.title, returned, <StepPage {...{ lang, returned }} />)
}

function backupAnswer(c: Context, returned?: BackupProps['returned']): Promise<Response> {
  const { lang } = c.var
  return answer(c, words(lang).backup.title, returned, <BackupPage {...{ lang, returned }} />)
}

async function answer(
  c: Context,
  title: string,
  returned: Returned<never> | undefined,
  body: ComponentChildren,
): Promise<Response> {
  if (!(await waitingAccount(c))) return seeOther(c, '/masuk/petugas')
  c.header('cache-control', 'no-store')
  return page(c, { title, problem: returned !== undefined, narrow: true, noindex: true }, body, returned?.status)
}

import type { ComponentChildren } from 'preact'
import { staffPost, type Returned } from '../../../../platform/staff-form/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { accountById, type Account } from '../../data/accounts.ts'
import type { Knocker } from '../../rules/limits.ts'
import { knockerOf } from '../../handlers/known-browser.ts'
import { words as ofSignIn } from '../../sign-in/words.ts'
import { renewBackupCodes } from '../actions/renew-backup-codes.ts'
import { turnOff } from '../actions/turn-off.ts'
import { hasSecondFactor } from '../data/factors.ts'
import { OffPage, RenewPage, type OffProps, type RenewProps } from '../pages/changes.tsx'
import { factorPath } from '../pages/factor.tsx'
import { offForm, renewForm } from '../pages/forms.ts'
import { words } from '../words.ts'
import { codesAnswer } from './codes.tsx'
import { refusalOf } from './refusal.ts'

/** GET /akun/dua-langkah/cadangan */
export function showRenew(c: Context): Promise<Response> {
  return renewAnswer(c)
}

/** POST /akun/dua-langkah/cadangan */
export const renewCodes = staffPost(renewForm, {
  fresh: () => ['people.second-factor', {}],
  async act(c, { kode: code }) {
    const { house, actor, now, lang } = c.var
    const { account, knocker } = await holderOf(c)
    const done = await renewBackupCodes(house, actor, account, { code, knocker, now })
    if ('codes' in done) return codesAnswer(c, done.codes, factorPath)
    const { text, status } = refusalOf(done, lang)
    return { problems: { kode: text }, status }
  },
  show: renewAnswer,
})

/** GET /akun/dua-langkah/mati */
export function showOff(c: Context): Promise<Response> {
  return offAnswer(c)
}

/** POST /akun/dua-langkah/mati */
export const switchOff = staffPost(offForm, {
  async act(c, { sandi: password, kode: typed }) {
    const { house, actor, now, lang } = c.var
    const { account, knocker } = await holderOf(c)
    const done = await turnOff(house, actor, account, { password, typed, knocker, now })
    if ('off' in done) return seeOther(c, factorPath)
    if ('password' in done) return passwordRefusal(c, done.password)
    const { text, status } = refusalOf(done.factor, lang)
    return { problems: { kode: text }, status }
  },
  show: offAnswer,
})

function passwordRefusal(c: Context, refused: { problem: 'wrong' } | { problem: 'often'; waitSeconds: number }) {
  const { lang } = c.var
  if (refused.problem === 'wrong') return { problems: { sandi: words(lang).off.password } }
  return { problems: { sandi: ofSignIn(lang).staff.often(refused.waitSeconds) }, status: 429 as const }
}

async function holderOf(c: Context): Promise<{ account: Account; knocker: Knocker }> {
  const { house, actor } = c.var
  return { account: (await accountById(house.db, actor.accountId!))!, knocker: knockerOf(c) }
}

function renewAnswer(c: Context, returned?: RenewProps['returned']): Promise<Response> {
  const { lang } = c.var
  return answer(c, words(lang).renew.title, returned, <RenewPage {...{ lang, returned }} />)
}

function offAnswer(c: Context, returned?: OffProps['returned']): Promise<Response> {
  const { lang } = c.var
  return answer(c, words(lang).off.title, returned, <OffPage {...{ lang, returned }} />)
}

/** Only for whoever has one; the others are told how to get it. */
async function answer(
  c: Context,
  title: string,
  returned: Returned<never> | undefined,
  body: ComponentChildren,
): Promise<Response> {
  const { house, actor } = c.var
  if (!(await hasSecondFactor(house.db, actor.accountId!))) return seeOther(c, factorPath)
  return page(c, { title, problem: returned !== undefined, narrow: true, noindex: true }, body, returned?.status)
}

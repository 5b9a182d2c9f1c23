import { homeOf } from '../../../../platform/policy/index.ts'
import { ownPath } from '../../../../platform/session/own-path.ts'
import { sessionToken } from '../../../../platform/session/session-cookie.ts'
import { staffPost, typedIn } from '../../../../platform/staff-form/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { accountById } from '../../data/accounts.ts'
import { withReturn } from '../../sign-in/pages/sign-in.tsx'
import { roleName } from '../../role-words.ts'
import { beginFactor } from '../actions/begin.ts'
import { confirm } from '../actions/confirm.ts'
import { readFactor, type Factor } from '../data/factors.ts'
import { FactorPage, factorPath, SetUpPage, type FactorProps, type SetUpProps } from '../pages/factor.tsx'
import { beginForm, setUpForm } from '../pages/forms.ts'
import { mayChange, waitsForProof } from '../rules/own.ts'
import { addressOfSecret, textOfSecret } from '../rules/totp.ts'
import { words } from '../words.ts'
import { codesAnswer } from './codes.tsx'

/** GET /akun/dua-langkah */
export async function showFactor(c: Context): Promise<Response> {
  const { house, lang, actor, now } = c.var
  const factor = await ownFactor(c)
  const state = stateOf(factor, mayChange(house.policy, actor, now))
  const needed = actor.barred?.lack === 'second-factor' ? roleName(actor.barred.role, lang) : undefined
  const to = ownPath(c.req.query('ke'))
  const body = <FactorPage {...{ lang, state, needed, to, ...factor }} since={factor?.confirmedAt} />
  return page(c, { title: words(lang).title, narrow: true, noindex: true }, body)
}

function stateOf(factor: Factor | undefined, changes: boolean): FactorProps['state'] {
  if (!changes) return 'unneeded'
  return factor?.confirmedAt ? 'on' : 'off'
}

/** POST /akun/dua-langkah: a secret, which nothing asks for yet. */
export const begin = staffPost(beginForm, {
  fresh: () => ['people.second-factor', {}],
  async act(c, { ke }) {
    const { house, actor, now } = c.var
    const begun = await beginFactor(house, actor, now)
    return seeOther(c, withReturn(begun ? `${factorPath}/pasang` : factorPath, ownPath(ke)))
  },
  show: showFactor,
})

/** GET /akun/dua-langkah/pasang: the secret, for whoever has just shown who they are; others begin anew. */
export function showSetUp(c: Context): Response | Promise<Response> {
  const { house, actor } = c.var
  const to = ownPath(c.req.query('ke'))
  return waitsForProof(house.policy, actor) ? seeOther(c, withReturn(factorPath, to)) : setUpAnswer(c, to)
}

/** POST /akun/dua-langkah/pasang: the first code turns it on, and the backup codes are shown. */
export const setUp = staffPost(setUpForm, {
  fresh: () => ['people.second-factor', {}],
  async act(c, { ke, kode }) {
    const { house, actor, now, lang } = c.var
    const done = await confirm(house, actor, sessionToken(c) ?? '', kode, now)
    if ('codes' in done) return codesAnswer(c, done.codes, ownPath(ke) ?? homeOf(actor.barred?.role ?? actor.role))
    if (done.problem === 'gone') return seeOther(c, factorPath)
    return { problems: { kode: words(lang).code.wrong } }
  },
  show: (c, returned) => setUpAnswer(c, ownPath(typedIn(returned, 'ke')[0]), returned),
})

async function setUpAnswer(c: Context, to?: string, returned?: SetUpProps['returned']): Promise<Response> {
  const { lang, house, actor } = c.var
  const factor = await ownFactor(c)
  if (!factor || factor.confirmedAt) return seeOther(c, factorPath)
  const account = await accountById(house.db, actor.accountId!)
  const address = addressOfSecret(factor.secret, account!.email)
  const body = <SetUpPage {...{ lang, address, to, returned }} text={textOfSecret(factor.secret)} />
  c.header('cache-control', 'no-store')
  const head = { title: words(lang).setUp.title, problem: returned !== undefined, narrow: true, noindex: true }
  return page(c, head, body, returned?.status)
}

function ownFactor(c: Context): Promise<Factor | undefined> {
  const { house, actor } = c.var
  return readFactor(house.db, house.env.sessionSecret, actor.accountId!)
}

import { blankSecrets } from '../../../../platform/outbox/blank-secrets.ts'
import type { House, Proved } from '../../../../platform/web/context.ts'
import { checkPassword } from '../../sign-in/actions/check-password.ts'
import { tryCode, useCodes, type Waiting } from '../../sign-in/data/codes.ts'
import { codeMessageKey } from '../../sign-in/data/send-code.ts'
import { markProven } from '../../data/sessions.ts'
import type { Knocker } from '../../rules/limits.ts'

/** Makes a session fresh whose owner typed the password of the account again. */
export async function proveByPassword(
  house: House,
  token: string,
  { email, password, knocker }: { email: string; password: string; knocker: Knocker },
): Promise<Proved> {
  const checked = await checkPassword(house, email, password, knocker)
  if ('problem' in checked) return checked
  await markProven(house.db, token)
  return { fresh: true }
}

/** The same with a one-time code that was sent to the account's number or address. */
export function proveByCode({ db, env }: House, token: string, waiting: Waiting, code: string): Promise<Proved> {
  return db.transaction().execute(async tx => {
    if ((await tryCode(tx, env.sessionSecret, waiting, code)) !== 'right') return { problem: 'wrong' }
    const used = await useCodes(tx, env.sessionSecret, waiting, token)
    if (!env.trial) await blankSecrets(tx, { template: 'sign-in-code', key: used.map(codeMessageKey) })
    await markProven(tx, token)
    return { fresh: true }
  })
}

import { randomInt } from 'node:crypto'
import type { House } from '../../../../platform/web/context.ts'
import { takeTurns } from '../../../../platform/limits/turns.ts'
import type { Lang } from '../../../../design/index.ts'
import { insertCode, wrongCodesOfToday, type Waiting } from '../data/codes.ts'
import { sendCode } from '../data/send-code.ts'
import { contactKey } from '../../rules/known.ts'
import { codeDigits, concernsOwner, turnsOf, type Knocker } from '../../rules/limits.ts'
import { warnContact } from '../../actions/warn-owner.ts'

/** `told`: the owner has, or gets, a message with a way round the wait. */
export type CodeRequested = { sent: true } | { sent: false; waitSeconds: number; told: boolean }

/**
 * Sends a one-time code for this browser; those that others hold stay good. Whether the account exists makes no
 * difference. When strangers bring a pause upon the number, the owner gets a way round.
 */
export async function requestCode(
  house: House,
  waiting: Waiting,
  knocker: Knocker,
  lang: Lang,
  now: Temporal.Instant,
): Promise<CodeRequested> {
  const { db, env } = house
  const { contact } = waiting
  const taken = await takeTurns(db, turnsOf('code', contactKey(env.sessionSecret, contact.to), knocker))
  if (!taken.ok) {
    const told = concernsOwner('code', knocker, taken.refusedBy)
    if (told) await warnContact(house, contact, now)
    return { sent: false, waitSeconds: taken.waitSeconds, told }
  }
  const digits = codeDigits(await wrongCodes(house))
  const code = String(randomInt(10 ** digits)).padStart(digits, '0')
  await db.transaction().execute(async tx => {
    const codeId = await insertCode(tx, env.sessionSecret, waiting, code)
    await sendCode(tx, { contact, codeId, code, lang }, now)
  })
  return { sent: true }
}

const countEveryMs = 60_000
const counted = new WeakMap<House, { at: number; wrong: Promise<number> }>()

/** Counted anew every minute, not with every asking. */
function wrongCodes(house: House): Promise<number> {
  const last = counted.get(house)
  if (last && performance.now() - last.at < countEveryMs) return last.wrong
  const wrong = wrongCodesOfToday(house.db)
  counted.set(house, { at: performance.now(), wrong })
  wrong.catch(() => counted.delete(house))
  return wrong
}

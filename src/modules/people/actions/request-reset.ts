import { take } from '../../../platform/limits/take.ts'
import type { House } from '../../../platform/web/context.ts'
import { accountByEmail } from '../data/accounts.ts'
import { sendReset } from '../data/letters.ts'
import { isOfficer } from '../data/persons.ts'
import { passwordsPerAddress, resetsPerEmail } from '../rules/limits.ts'

/** Sends an officer the link for a new password. What happens is the same for everybody who looks: nothing is told. */
export async function requestReset(house: House, email: string, address: string, now: Temporal.Instant): Promise<void> {
  const byEmail = await take(house.pool, resetsPerEmail, email)
  const byAddress = await take(house.pool, passwordsPerAddress, address)
  if (!byEmail.ok || !byAddress.ok) return
  await house.db.transaction().execute(async tx => {
    const account = await accountByEmail(tx, email)
    if (!account || account.disabledAt || !(await isOfficer(tx, account.personId))) return
    await sendReset(tx, house, { personId: account.personId, name: account.name, email }, now)
  })
}

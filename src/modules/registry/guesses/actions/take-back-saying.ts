import type { Tx } from '../../../../platform/database/open.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { demand, type Actor } from '../../../../platform/policy/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { readRegionBook } from '../../../regions/index.ts'
import { takeBackBut } from '../../actions/take-back.ts'
import { changePesantren } from '../../data/organisations.ts'
import { guessedPesantren, sayings, takeBackRefusal, type Saying } from '../data/guesses.ts'
import { guessStanding, type GuessStanding } from '../rules/standing.ts'
import type { Officer } from './answer-guess.ts'

/**
 * An officer takes back the own answer: the pesantren is a guess again. What somebody else said since stays. Resolves to how the
 * pesantren stood before; undefined where it is none of theirs.
 */
export async function undoAnswer(
  house: House,
  actor: Officer,
  id: string,
  at: Temporal.Instant,
): Promise<GuessStanding | undefined> {
  demand(house.policy, actor, 'registry.place')
  const { code } = actor.region
  return house.db.transaction().execute(async tx => {
    const guess = await guessedPesantren(tx, id, await readRegionBook(tx), { hold: true })
    const standing = guess && guessStanding(guess, code)
    if (standing !== 'here' && standing !== 'refused') return standing
    const own = (await sayings(tx, id)).find(one => one.kecamatan_code === code && one.actor_id === actor.personId)
    if (own) await takeBack(tx, { id, saying: own, actor, at })
    return standing
  })
}

/** The office takes back the saying that it was shown. One that holds no more has been taken back by somebody else. */
export async function takeBackSaying(
  house: House,
  actor: Actor,
  { id, sayingId }: { id: string; sayingId: string },
  at: Temporal.Instant,
): Promise<void> {
  demand(house.policy, actor, 'registry.take-back')
  await house.db.transaction().execute(async tx => {
    await guessedPesantren(tx, id, await readRegionBook(tx), { hold: true })
    const saying = (await sayings(tx, id)).find(one => one.id === sayingId)
    if (saying) await takeBack(tx, { id, saying, actor, at })
  })
}

interface TakingBack {
  id: string
  saying: Saying
  actor: Actor
  at: Temporal.Instant
}

async function takeBack(tx: Tx, { id, saying, actor, at }: TakingBack): Promise<void> {
  const source = { kind: 'kecamatan', id: saying.id }
  if (saying.kind === 'confirmed') await takeBackBut(tx, { organisationId: id, source, at }, [])
  else {
    await takeBackRefusal(tx, saying.id, at)
    await changePesantren(tx, [{ id, set: {} }], await readRegionBook(tx))
  }
  const detail = { kecamatan: saying.kecamatan_code, said: saying.kind }
  await record(tx, { act: 'registry.take-back', subjectKind: 'organisation', subjectId: id, actor, at, detail })
}

import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../../platform/database/open.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { demand, type Actor } from '../../../../platform/policy/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { readRegionBook } from '../../../regions/index.ts'
import { setFacts } from '../../actions/set-facts.ts'
import { changePesantren } from '../../data/organisations.ts'
import { guessedPesantren, insertRefusal, type GuessedPesantren } from '../data/guesses.ts'
import { guessStanding, type GuessStanding } from '../rules/standing.ts'

/** An officer of a kecamatan. */
export type Officer = Actor & { personId: string; region: { code: string; name: string } }

/** What came of an answer; undefined: there is no such pesantren for this officer. */
export type Answered = { standing: GuessStanding | undefined } | { refused: 'refused-there' }

/**
 * It lies here: the kecamatan becomes fact with its officers as the source. One that does not wait for an answer (any more) is left
 * as it is. Resolves to how it stood before.
 */
export function confirmGuess(house: House, actor: Officer, id: string, at: Temporal.Instant): Promise<Answered> {
  return answering(house, actor, id, async (tx, { code, name }) => {
    const source = { kind: 'kecamatan', id: randomUUID(), text: name, actorId: actor.personId, at }
    await setFacts(tx, id, { kecamatan_code: code }, source)
    const act = { act: 'registry.place', subjectKind: 'organisation', subjectId: id, actor, at }
    await record(tx, { ...act, detail: { kecamatan: code, source: source.id } })
  })
}

/**
 * It does not lie here, but in another kecamatan of its regency, as far as the officer knows: that is a guess for the officers
 * there, unless they have refused it. Without one nobody knows where.
 */
export function refuseGuess(
  house: House,
  actor: Officer,
  { id, stated }: { id: string; stated: string | null },
  at: Temporal.Instant,
): Promise<Answered> {
  return answering(house, actor, id, async (tx, { code }, guess) => {
    if (stated !== null && guess.refused.includes(stated)) return { refused: 'refused-there' as const }
    await insertRefusal(tx, { organisationId: id, kecamatan: code, stated, actorId: actor.personId, at })
    await changePesantren(tx, [{ id, set: {} }], await readRegionBook(tx))
    const act = { act: 'registry.refuse-guess', subjectKind: 'organisation', subjectId: id, actor, at }
    await record(tx, { ...act, detail: { kecamatan: code, stated } })
    return undefined
  })
}

type Answering = (
  tx: Tx,
  kecamatan: Officer['region'],
  guess: GuessedPesantren,
) => Promise<{ refused: 'refused-there' } | undefined | void>

/** Does what an answer asks while nobody else answers, where the guess still waits in the officer's kecamatan. */
async function answering(house: House, actor: Officer, id: string, answer: Answering): Promise<Answered> {
  demand(house.policy, actor, 'registry.place')
  return house.db.transaction().execute(async tx => {
    const guess = await guessedPesantren(tx, id, await readRegionBook(tx), { hold: true })
    const standing = guess && guessStanding(guess, actor.region.code)
    const refused = guess && standing === 'guessed' ? await answer(tx, actor.region, guess) : undefined
    return refused ?? { standing }
  })
}

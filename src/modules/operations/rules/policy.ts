import { heldForGood } from '../../../platform/outbox/letter.ts'
import { all, everybody, type PolicyTable } from '../../../platform/policy/index.ts'

interface Sendable {
  /** Its secret was used and blanked. */
  gone: boolean
  heldBack: string | null
}

const isThere = ({ gone }: Sendable) => !gone

/** What waits for a proof that only its number can give, what another message has replaced, and what was withdrawn. */
const isNotHeldForGood = ({ heldBack }: Sendable) => !heldForGood.some(reason => reason === heldBack)

const office = { office: 'all', head: 'all' } as const

export const policy = {
  'house.health': everybody,
  'house.assets': everybody,
  'house.components': everybody,
  'process.read': office,
  'process.retry': { office: 'all' },
  'integrity.read': office,
  'integrity.check': { office: 'all' },
  'outbox.read': office,
  'outbox.send': { office: 'all', when: all(isThere, isNotHeldForGood) },
  'ledger.read': office,
  // In trial mode whoever visits steps the clock; the route exists in trial mode only.
  'clock.step': everybody,
} satisfies PolicyTable

import { heldForGood } from '../../../platform/outbox/letter.ts'
import { all, everybody, type PolicyTable } from '../../../platform/policy/index.ts'

interface Sendable {
  /** Its secret was used and blanked. */
  gone: boolean
  heldBack: string | null
  /** Until when it is worth sending, where it was judged when it was written. */
  goodUntil: Date | null
}

const isThere = ({ gone }: Sendable) => !gone

/** What waits for a proof that only its number can give, what another message has replaced, and what was withdrawn. */
const isNotHeldForGood = ({ heldBack }: Sendable) => !heldForGood.some(reason => reason === heldBack)

/** What was judged when it was written is judged anew by whoever writes again, not sent as it was. */
const saysWhatStands = ({ goodUntil }: Sendable) => goodUntil === null

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
  'outbox.send': { office: 'all', when: all(isThere, isNotHeldForGood, saysWhatStands) },
  'ledger.read': office,
  'ledger.check': everybody,
  // In trial mode whoever visits steps the clock; the route exists in trial mode only.
  'clock.step': everybody,
} satisfies PolicyTable

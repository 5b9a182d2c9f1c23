import { HTTPException } from 'hono/http-exception'

/** How many bodies may be on their way at once in this process: of one account, from one address, and of all together. */
interface Shares {
  of: string
  account: number
  address: number
  all: number
  /** Of everybody at one address who is not signed in. */
  nameless: number
}

/** A village may share one address through its carrier, so an address has more places than an account. */
export const uploadShares: Shares = { of: 'uploads', account: 4, nameless: 4, address: 60, all: 400 }

/**
 * A form without files is here within a moment, so places run out only where very many are sent slowly. That a phone is on the
 * edge of a network is no fault of whoever shares its address: an address alone cannot take all of them.
 */
export const formShares: Shares = { of: 'forms', account: 20, nameless: 300, address: 300, all: 3000 }

/** Too many bodies of the account, the address or of everybody are on their way. */
export class Crowded extends HTTPException {
  constructor() {
    super(429)
  }
}

const underWay = new Map<string, number>()

/** Takes a place for one body, and resolves to what gives it back; undefined when one of the shares is used up. */
export function takePlace(shares: Shares, account: string | undefined, address: string): (() => void) | undefined {
  const { of } = shares
  const places: [key: string, most: number][] = [
    [`${of} of all`, shares.all],
    [`${of} from ${address}`, shares.address],
    account === undefined
      ? [`${of} of nobody at ${address}`, shares.nameless]
      : [`${of} of ${account}`, shares.account],
  ]
  if (places.some(([key, most]) => (underWay.get(key) ?? 0) >= most)) return undefined
  for (const [key] of places) underWay.set(key, (underWay.get(key) ?? 0) + 1)
  let given = false
  return () => {
    if (given) return
    given = true
    for (const [key] of places) {
      const left = underWay.get(key)! - 1
      if (left > 0) underWay.set(key, left)
      else underWay.delete(key)
    }
  }
}

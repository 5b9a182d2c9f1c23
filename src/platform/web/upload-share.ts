/** How many uploads may be under way at once in this process: of one account, from one address, and of all together. */
export const uploadShares = { account: 4, address: 60, all: 400 }

const underWay = new Map<string, number>()

/**
 * Takes a place for one upload; undefined when the account's, the address's or everybody's share is used up. A village may
 * share one address through its carrier, so an address has more places than an account. Resolves to what gives it back.
 */
export function takeUploadPlace(account: string | undefined, address: string): (() => void) | undefined {
  const places: [key: string, most: number][] = [
    ['all', uploadShares.all],
    [`address ${address}`, uploadShares.address],
    [`account ${account ?? `of ${address}`}`, uploadShares.account],
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
